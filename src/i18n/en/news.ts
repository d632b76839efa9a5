export const news = {
  // News to the citizen
  'notice.accepted': '**{code}** was taken up by {unit}. You will have an answer by **{last}**.',
  'notice.accepted-no-date':
    '**{code}** was taken up by {unit}. I will message you as soon as there is a result.',
  'notice.asked': '**{code}**: a question from {unit}:\n“{words}”\nPlease answer right here.',
  'notice.forwarded':
    '**{code}** was passed to {unit}.\nReason: {words}\nThe date promised to you stays the same.',
  'notice.resolved':
    '**{code}** is done. Answer from {unit}:\n“{words}”\nHow satisfied are you? 1 is not satisfied, 5 is very satisfied.',
  'notice.refused':
    '**{code}** will not be handled by {unit}.\nReason: {ground}. “{words}”\nIf you think this is wrong, you can press “Not done, look again”.',
  'notice.refused-again':
    '**{code}** will not be handled by {unit}.\nReason: {ground}. “{words}”\nIf you think this is wrong, type /doithoai to ask to meet a leader.',
  'notice.taken':
    '**{code}** has been taken up by {unit}. An officer will tell you how to sign and hand in the petition{by}.',
  'notice.by': ', by **{last}** at the latest',
  'notice.lodged':
    '**{code}**: your signed petition was formally received by {unit}. You will be told whether it is accepted (taken up) or not.{until}',
  'notice.accepted-KN':
    '**{code}**: your complaint was **formally accepted** by {unit} and will be settled.{until}',
  'notice.accepted-TC': '**{code}** was formally accepted by {unit}.{until}',
  'notice.notified': '**{code}**: the notice of acceptance was sent to you by {unit}.{until}',
  'notice.met': '**{code}**: notes of the meeting with {unit}:\n“{words}”{until}',
  'notice.decided': '**{code}**: a decision was made by {unit}:\n“{words}”{until}',
  'notice.decided-TC': '**{code}**: a conclusion was reached by {unit}. You will be told{by}.',
  'notice.resolved-KN':
    '**{code}** is settled. Answer from {unit}:\n“{words}”{next}\nHow satisfied are you? 1 is not satisfied, 5 is very satisfied.',
  'notice.resolved-TC':
    '**{code}** is finished. Answer from {unit}:\n“{words}”\nHow satisfied are you? 1 is not satisfied, 5 is very satisfied.',
  'notice.refused-KN':
    '**{code}**: the complaint was **not accepted** by {unit}.\nReason: {ground}. “{words}”\nBased on: {source}.{next}',
  'notice.refused-TC':
    '**{code}** was not accepted by {unit}.\nReason: {ground}. “{words}”\nIf you think this is wrong, type /doithoai to ask to meet a leader.',
  'notice.refused-dialogue':
    '**{code}**: the meeting was not granted by {unit}.\nReason: {ground}. “{words}”\nTo meet about something else, type /doithoai.',
  'notice.next-first': '\nIf you disagree: you may complain a second time or go to court.',
  'notice.next-first-within':
    '\nIf you disagree: within {limit} of getting this letter you may complain a second time; or go to court.',
  'notice.next-second': '\nIf you disagree: you may go to court.',
  'notice.returned':
    '**{code}**: the petition was sent back by {unit} with this advice:\n“{words}”\nWhen it is put right, just write to me again.',
  'notice.guided':
    '**{code}**: advice from {unit}:\n“{words}”\nThis case ends here. If anything is unclear, just write to me.',
  'notice.transferred':
    '**{code}** was passed to **{agency}**, which is in charge of it.\nReason: “{words}”\nFrom now on they will answer you.',
  'notice.filed':
    '**{code}** was filed away and goes no further.\nReason: “{words}”\nIf you think this is wrong, type /doithoai to ask to meet a leader.',
  'notice.extended':
    '**{code}** needs more time: promised {old}, now **{due}**.\nReason: “{words}”\nThe head of {unit} approved this. Sorry for the longer wait.',
  'notice.extended-KN':
    '**{code}** needs more time: promised {old}, now **{due}**.\nReason: “{words}”\nBased on: {ground} ({source}).\nSorry for the longer wait, from {unit}.',
  'notice.suspended':
    '**{code}** is paused (suspended).\nReason: {ground}. “{words}”\nWhile it is paused the time does not count. When it goes on, I will tell you the new date.',
  'notice.resumed': '**{code}** goes on. The pause does not count.{until}',
  'notice.discontinued':
    '**{code}** was stopped for good (discontinued).\nReason: “{words}”\nIf you think this is wrong, type /doithoai to ask to meet a leader.',
  'notice.reclassified':
    '**{code}**: having read it, it is taken as **{kind}** by {unit}. You will have an answer{by}.',
  'notice.reclassified-KN':
    '**{code}**: taken as **{kind}** by {unit}. The law asks for a signed petition: I am sending you the form.\nSign it and send a photo of it here, or book a time to hand it in.',
  'notice.new-date':
    '**{code}** was looked at again, and there is a new date from {unit}: by **{last}** at the latest.',
  'notice.until': '\n{term}, by **{last}** at the latest{provisional}.',
  'notice.until-source': '\n{term}, by **{last}** at the latest{provisional}.\nBased on: {source}.',
  'notice.provisional': ' (provisional)',
  'term.filing': 'Time to file: {limit}',
  'term.first-answer': 'Time for a first answer: {limit}',
  'term.resolve': 'Time to do the work: {limit}',
  'term.sorting': 'Time to look at the petition: {limit}',
  'term.reception-result': 'Time to answer after the meeting: {limit}',
  'term.acceptance': 'Time to decide on acceptance: {limit} from receipt',
  'term.resolution': 'Time to settle it: {limit} from acceptance',
  'term.send-decision': 'Time to send the decision: {limit} from its date',
  'term.initial-check': 'Time for the first check: {limit} from receipt',
  'term.forward': 'Time to pass it on: {limit}',
  'term.notify-acceptance': 'Time to send the notice of acceptance: {limit}',
  'term.slot-offer': 'Time to offer dates: {limit}',
  'term.slot-choice': 'Waiting for an hour to be chosen: {limit}',
  'term.appointment': 'After the booked hour: {limit}',
  'term.outcome': 'Time to answer after the meeting: {limit}',
  'limit.hours': '{amount} hours',
  'limit.working-hours': '{amount} working hours',
  'limit.working-days': '{amount} working days',
  'limit.calendar-days': '{amount} days',
}
