export const letters = {
  // Letters and the form of a petition, as files
  'letter.receipt': '📄 **{code}**: giấy biên nhận. {number}. Anh/chị giữ để đối chiếu.',
  'letter.guidance': '📄 **{code}**: phiếu hướng dẫn. {number}. Anh/chị đọc và làm theo giúp.',
  'letter.transfer': '📄 **{code}**: phiếu chuyển đơn. {number}. Anh/chị giữ để đối chiếu.',
  'letter.acceptance': '📄 **{code}**: thông báo thụ lý. {number}. Anh/chị giữ để đối chiếu.',
  'letter.non-acceptance':
    '📄 **{code}**: thông báo không thụ lý, có ghi rõ lý do. {number}. Anh/chị giữ để đối chiếu.',
  'letter.extension':
    '📄 **{code}**: thông báo gia hạn, có ghi hạn mới. {number}. Anh/chị giữ để đối chiếu.',
  'letter.return': '📄 **{code}**: phiếu trả đơn. {number}. Anh/chị giữ để đối chiếu.',
  'letter.result': '📄 **{code}**: thông báo kết quả. {number}. Anh/chị giữ để đối chiếu.',
  'letter.sealed': '📄 **{code}**: có văn bản, kèm theo đây. Anh/chị giữ kín giúp.',
  'letter.form':
    '📄 **{code}**: đơn soạn sẵn. Anh/chị in ra, điền chỗ còn trống rồi ký tên hoặc điểm chỉ.\nTệp Word để sửa, tệp PDF để in.',
  'letter.sealed-form':
    '📄 **{code}**: mẫu soạn sẵn. Anh/chị in ra, điền tay chỗ còn trống rồi ký tên hoặc điểm chỉ.\nLưu xong thì xóa tin này để giữ kín.',
  'letter.to-sign':
    '📄 **{code}**: người dân đã nhận bản điện tử. Xin soát lại ngày và căn cứ, in tệp Word, ký, đóng dấu rồi gửi bản giấy.',
} as const
