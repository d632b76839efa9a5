export const conflict = {
  // Conflict of interest: whom a case accuses never gets it
  'ask.office':
    '({at}/{of}) Người đó làm ở cơ quan nào? Tôi hỏi để lời anh/chị không tới tay nơi ấy và cấp dưới của họ.\nBấm chọn, hoặc gõ tên cơ quan.',
  'button.office-other': 'Nơi khác, không rõ',
  'button.office-again': 'Tôi chọn nhầm, chọn lại',
  'conflict.superior':
    'Việc này nói tới người đứng đầu thành phố, nên theo luật không nơi nào ở đây được giữ.\nAnh/chị nộp thẳng tới **{superior}** hoặc Thanh tra tỉnh: tại nơi tiếp công dân, hay qua bưu điện. Đơn cần tên, địa chỉ và chữ ký.\nTôi không gửi và không giữ lại gì.',
  'conflict.superior-first':
    'Việc này nói tới người đứng đầu thành phố, nên theo luật không nơi nào ở đây được giữ. Tôi chưa gửi đi đâu cả.\nAnh/chị nộp thẳng tới **{superior}** hoặc Thanh tra tỉnh: tại nơi tiếp công dân, hay qua bưu điện. Đơn cần tên, địa chỉ và chữ ký.\nBấm “Dừng lại, xóa hết”: tôi không giữ lại gì.',
} as const
