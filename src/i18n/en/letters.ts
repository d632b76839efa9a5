export const letters = {
  // Letters and the form of a petition, as files
  'letter.receipt': '📄 **{code}**: the receipt. {number}. Please keep it.',
  'letter.guidance': '📄 **{code}**: what to do next, on paper. {number}. Please read it.',
  'letter.transfer': '📄 **{code}**: the letter that passes it on. {number}. Please keep it.',
  'letter.acceptance': '📄 **{code}**: the notice of acceptance. {number}. Please keep it.',
  'letter.non-acceptance':
    '📄 **{code}**: the notice that it is not accepted, with the ground. {number}. Please keep it.',
  'letter.extension':
    '📄 **{code}**: the notice of extension, with the new date. {number}. Please keep it.',
  'letter.return': '📄 **{code}**: the letter that returns it. {number}. Please keep it.',
  'letter.result': '📄 **{code}**: the notice of the result. {number}. Please keep it.',
  'letter.sealed': '📄 **{code}**: a letter comes with this. Please keep it to yourself.',
  'letter.form':
    '📄 **{code}**: your petition, written out. Print it, fill in what is left, then sign or thumb-print it.\nThe Word file to change, the PDF to print.',
  'letter.sealed-form':
    '📄 **{code}**: the form, written out. Print it, fill in the rest by hand, then sign or thumb-print it.\nOnce it is saved, delete this message to keep it secret.',
  'letter.to-sign':
    '📄 **{code}**: the resident has the electronic copy. Please check the dates and the articles, print the Word file, sign and seal it, and send it on paper.',
}
