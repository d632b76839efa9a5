export const rights = {
  // What people may ask of their own data
  'rights.page':
    '**Dữ liệu của anh/chị**\nĐang giữ: {cases} hồ sơ, {messages} tin nhắn, {files} tệp.\n{consent}{restricted}\nAnh/chị muốn làm gì ạ?',
  'rights.consent': 'Anh/chị đã đồng ý cho lưu.',
  'rights.no-consent': 'Anh/chị chưa đồng ý, hoặc đã rút đồng ý.',
  'rights.is-restricted': ' Chỉ dùng để giải quyết hồ sơ.',
  'rights.nothing-kept': 'Anh/chị chưa gửi hồ sơ nào, nên không có gì để hạn chế.',
  'rights.nothing-agreed': 'Anh/chị chưa đồng ý lần nào, hoặc đã rút rồi.',
  'rights.restricted':
    'Đã hạn chế. Từ giờ dữ liệu của anh/chị chỉ dùng để giải quyết hồ sơ: không đưa vào thống kê, không hỏi mức hài lòng.\nCán bộ thấy ghi chú này trên hồ sơ.',
  'rights.allowed': 'Đã bỏ hạn chế. Dữ liệu của anh/chị lại được tính vào thống kê như thường.',
  'rights.withdrawn':
    'Đã rút đồng ý. Muốn gửi việc mới, anh/chị cần đồng ý lại; tôi sẽ hỏi.{open}\nMuốn xóa những gì đã lưu: chọn bên dưới.',
  'rights.still-open':
    '\n{count} hồ sơ đang mở vẫn được giải quyết, vì đó là việc cơ quan nhà nước phải làm. Muốn dừng, anh/chị rút hồ sơ.',

  // Viewing
  'rights.making': 'Tôi đang soạn bản sao dữ liệu của anh/chị. Một hai phút nữa tôi gửi vào đây.',
  'rights.made':
    'Đây là dữ liệu tôi đang giữ của anh/chị: một tệp PDF để đọc, một tệp JSON để máy đọc.\nTôi xóa hai tệp này khỏi máy chủ sau {days} ngày. Có chỗ sai, anh/chị gõ /xoadulieu để sửa.',
  'rights.not-made':
    'Tôi chưa soạn được bản sao dữ liệu của anh/chị. Phòng Nội vụ đã được báo và sẽ gửi anh/chị.',
  'rights.export-failed':
    '⚠️ Máy chưa soạn được bản sao dữ liệu cho một người dân. Anh/chị nhờ quản trị hệ thống xem giúp.',
  'own.title': 'DỮ LIỆU CÁ NHÂN ĐANG ĐƯỢC LƯU GIỮ',
  'own.lead':
    'Lập lúc {time} theo yêu cầu của người có dữ liệu (Luật Bảo vệ dữ liệu cá nhân, số 91/2025/QH15).',
  'own.consents': 'Sự đồng ý',
  'own.given': '• Thông báo số {version}: đồng ý lúc {time}',
  'own.taken-back': '• Thông báo số {version}: đồng ý lúc {time}, rút lúc {until}',
  'own.phones': 'Số điện thoại để báo tin',
  'own.cases': 'Hồ sơ',
  'own.sealed': 'Nội dung được giữ kín. Muốn xem, anh/chị đến trực tiếp cơ quan.',
  'own.files': 'Tệp',
  'own.messages': 'Tin nhắn còn giữ',
  'own.none': 'Không có.',
  'own.bot': 'Nghe Dân',
  'own.you': 'Anh/chị',
  'own.time': '{time}',

  // Correcting
  'rights.correct': 'Anh/chị muốn sửa gì ạ? Đơn đã nộp chính thức thì cán bộ sửa giúp.',
  'rights.correct-name': 'Họ và tên đúng trên đơn **{code}** là gì ạ?',
  'rights.correct-address': 'Địa chỉ đúng trên đơn **{code}** là gì ạ?',
  'rights.correct-what':
    'Anh/chị viết giúp: dữ liệu nào sai, ở hồ sơ nào, đúng ra là gì. Phòng Nội vụ sẽ đọc.',
  'rights.corrected':
    'Đã sửa. Đơn **{code}** soạn lại sẽ đến ngay sau tin này; anh/chị ký bản mới.',
  'rights.handed-on':
    'Đã ghi yêu cầu số **{number}** và chuyển Phòng Nội vụ.\nAnh/chị sẽ có trả lời chậm nhất **{due}**.',
  'rights.words-only': 'Anh/chị viết bằng chữ giúp tôi nhé.',
  'rights.answered': 'Yêu cầu số **{number}** về dữ liệu của anh/chị đã làm xong:\n“{words}”',
  'rights.answered-no':
    'Yêu cầu số **{number}** về dữ liệu của anh/chị chưa làm được:\n“{words}”\nKhông đồng ý, anh/chị có quyền khiếu nại: gõ /khieunai.',

  // Deleting
  'rights.delete-sure':
    'Xóa rồi thì **không lấy lại được**. Sẽ xóa ngay: tin nhắn, lời kể chưa gửi, tệp, nội dung các hồ sơ đã xong.{linked}{kept}{waiting}\nAnh/chị chắc chứ?',
  'rights.kept':
    '\n• Giữ lại {count} đơn đã nộp chính thức, vì Luật Lưu trữ buộc giữ đến **{until}**. Đơn không còn gắn với chat này.',
  'rights.delete-linked':
    '\n• Xóa ở cả các chat đã liên kết: {chats}. Sau đó các chat này không còn liên kết.',
  'rights.deleted-there':
    'Dữ liệu của anh/chị đã được xóa, theo yêu cầu gửi từ {channel}. Chat này không còn liên kết với chat nào.',
  'rights.waiting':
    '\n• {count} hồ sơ đang giải quyết: xóa khi xong, tới lúc đó vẫn nhắn tin cho anh/chị.',
  'rights.deleted':
    'Đã xóa: {messages} tin nhắn, {files} tệp, nội dung {cases} hồ sơ. Chỉ còn con số, không còn là của ai.{kept}{waiting}\nTin trên máy anh/chị thì anh/chị tự xóa; tin đã hiện trên máy cán bộ, tôi không gỡ hết được.',
  'rights.rest-deleted':
    'Hồ sơ cuối cùng đã xong, nên tôi đã xóa nốt dữ liệu của anh/chị như đã hẹn.{kept}',

  // Whoever sorts
  'rights.asked':
    '📄 Yêu cầu dữ liệu cá nhân số **{number}** – sửa dữ liệu\n“{text}”\nTrả lời người dân trước {due}.',
  'rights.due': '⏳ Yêu cầu dữ liệu cá nhân số **{number}** – {what} – hạn {due}.\n{text}',
  'rights.late': '⚠️ Quá hạn: yêu cầu dữ liệu cá nhân số **{number}** – {what} – hạn {due}.\n{text}',
  'rights.settle-done':
    'Đã làm gì cho yêu cầu số **{number}**? Anh/chị ghi một câu cho người dân đọc.',
  'rights.settle-refused':
    'Vì sao chưa làm được yêu cầu số **{number}**? Anh/chị ghi lý do, căn cứ cho người dân đọc.',
  'rights.settled': 'Đã trả lời yêu cầu số **{number}**.',
  'request.view': 'xem dữ liệu',
  'request.correct': 'sửa dữ liệu',
  'request.restrict': 'hạn chế dùng',
  'request.withdraw': 'rút đồng ý',
  'request.delete': 'xóa dữ liệu',
  'card.restricted': 'Chỉ dùng để giải quyết hồ sơ này (người dân yêu cầu)',
  'card.erased': 'Nội dung đã xóa theo yêu cầu của người dân',

  // Refusals
  'refusal.form-lodged':
    'Đơn **{code}** không còn sửa ở đây được. Anh/chị bấm “Điều khác”, cán bộ sẽ xem giúp.',
  'refusal.too-long-for-form':
    'Phần này dài quá {limit} ký tự. Anh/chị viết ngắn lại giúp tôi nhé.',
  'refusal.export-under-way': 'Bản sao trước đang được soạn. Anh/chị chờ thêm chút nhé.',
  'refusal.no-request': 'Không có yêu cầu số {number} cần trả lời.',
  'refusal.request-done': 'Yêu cầu số {number} đã được trả lời.',

  // Buttons
  'button.own-data': 'Dữ liệu của tôi',
  'button.data-view': 'Xem, tải về',
  'button.data-correct': 'Sửa dữ liệu',
  'button.data-restrict': 'Hạn chế dùng',
  'button.data-allow': 'Bỏ hạn chế',
  'button.data-withdraw': 'Rút đồng ý',
  'button.data-delete': 'Xóa dữ liệu',
  'button.delete-yes': 'Đúng, xóa đi',
  'button.delete-no': 'Không xóa',
  'button.delete-withdraw': 'Rút hồ sơ rồi xóa hết',
  'button.correct-name': '{code}: họ tên',
  'button.correct-address': '{code}: địa chỉ',
  'button.correct-other': 'Điều khác',
  'button.request-done': 'Trả lời: đã xong',
  'button.request-refuse': 'Không làm được',
} as const
