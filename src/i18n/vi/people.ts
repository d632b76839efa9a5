export const people = {
  // Who serves where: invitations, a second confirmation
  'invite.made':
    '✉️ Đã có mã mời cho **{name}**: {role}, {unit}.\nAnh/chị chuyển tin ngay dưới đây cho đúng người đó. Mã dùng một lần, trước {until}.',
  'invite.forward':
    'Mời {name} vào Nghe Dân: {role}, {unit}.\nNhắn riêng cho tài khoản Nghe Dân đúng dòng này:\n{line}',
  'confirm.ask':
    '🔐 Anh/chị vừa yêu cầu: {what}.\nĐúng là anh/chị thì bấm Xác nhận trước {until}. Không phải thì bấm nút kia, tôi hủy ngay.',
  'confirm.asked-elsewhere':
    '🔐 Việc này cần xác nhận lần hai. Tôi vừa hỏi ở thiết bị khác của anh/chị, trả lời trong 10 phút giúp tôi.',
  'confirm.done': 'Đã xác nhận. Kết quả ở chỗ anh/chị vừa yêu cầu.',
  'confirm.disowned':
    'Đã hủy, chưa có gì xảy ra. Tôi đã báo Chánh Thanh tra và người quản trị.\nAnh/chị xem lại ai đang dùng điện thoại, tài khoản của mình.',
  'confirm.alarm':
    '⚠️ {name} báo: lúc {at} có người dùng tài khoản của mình để {what}. Tôi đã hủy.\nAnh/chị hỏi lại người đó giúp; cần thì cho thôi nhiệm vụ để khóa ngay.',
  'confirm.grant': 'mời **{name}** làm {role}, {unit}',
  'confirm.about-grant': 'trao quyền cho người khác',
  'refusal.not-staffing':
    'Anh/chị không quản lý cán bộ ở vai này. Nhờ lãnh đạo đơn vị hoặc người quản trị giúp.',
  'refusal.bad-name': 'Anh/chị viết họ tên giúp tôi, tối đa {limit} ký tự.',
  'refusal.no-unit': 'Tôi không thấy đơn vị này. Anh/chị chọn lại trong danh sách giúp.',
  'refusal.unit-ended': 'Không mời thêm người được: đơn vị này đã kết thúc hoạt động ({unit}).',
  'refusal.confirmation': 'Lời xác nhận này đã dùng, đã hết hạn hoặc không hỏi ở đây.',
  'refusal.invitation-later':
    'Nhiều mã sai quá. Anh/chị đợi một giờ rồi thử lại, hoặc xin mã mới từ người mời.',
  'button.confirm': 'Xác nhận',
  'button.not-me': 'Không phải tôi',
} as const
