export const people = {
  // Who serves where: invitations, a second confirmation
  'invite.made':
    '✉️ Đã có mã mời cho **{name}**: {role}, {unit}.\nAnh/chị chuyển tin ngay dưới đây cho đúng người đó. Mã dùng một lần, trước {until}.',
  'invite.forward':
    'Mời {name} vào Nghe Dân: {role}, {unit}.\nNhắn riêng cho tài khoản Nghe Dân đúng dòng này:\n{line}',
  'confirm.ask':
    '🔐 Anh/chị vừa yêu cầu: {what}.\nĐúng là anh/chị thì bấm Xác nhận trước {until}. Không phải thì chọn nút kia, tôi hủy ngay.',
  'confirm.asked-elsewhere':
    '🔐 Việc này cần xác nhận lần hai. Tôi vừa hỏi ở thiết bị khác của anh/chị, trả lời trong 10 phút giúp tôi.',
  'confirm.done': 'Đã xác nhận. Kết quả ở chỗ anh/chị vừa yêu cầu.',
  'confirm.disowned':
    'Đã hủy, chưa có gì xảy ra. Tôi đã báo Chánh Thanh tra và người quản trị.\nAnh/chị xem lại ai đang dùng điện thoại, tài khoản của mình.',
  'confirm.alarm':
    '⚠️ {name} báo: lúc {at} có người dùng tài khoản của mình để {what}. Tôi đã hủy.\nAnh/chị hỏi lại người đó giúp; cần thì cho thôi nhiệm vụ để khóa ngay.',
  'confirm.grant': 'mời **{name}** làm {role}, {unit}',
  'confirm.about-grant': 'trao quyền cho người khác',
  'people.which': 'Cán bộ của đơn vị nào ạ?',
  'people.page': 'Cán bộ của {unit}:\n{lines}',
  'people.nobody': '{unit} chưa có cán bộ nào ở đây. Anh/chị mời người đầu tiên.',
  'people.line': '• {name} · {role} · đang giữ {count} việc',
  'people.line-until': '• {name} · {role} · đang giữ {count} việc · làm đến hết {until}',
  'people.invited': '• ✉️ {name} · {role} · đã mời, mã dùng được đến {until}',
  'invite.role': 'Mời vào {unit} với vai nào ạ?',
  'invite.name': 'Anh/chị viết họ tên người được mời ({role}, {unit}).',
  'invite.revoked': 'Đã thu hồi mã mời của {name}. Mã đó không dùng được nữa.',
  'service.hand-to':
    '{name} đang giữ **{open} việc** chưa xong. Ai làm tiếp ạ? Hạn với dân giữ nguyên.',
  'service.when':
    '{name} thôi nhiệm vụ từ lúc nào? Bấm Ngay bây giờ, hoặc chọn, gõ ngày làm việc cuối cùng.',
  'service.done':
    '{name} đã thôi nhiệm vụ ở {unit}. Quyền xem hồ sơ đã khóa, việc dở đã có người tiếp.',
  'service.ends':
    '{name} làm ở {unit} đến hết {at}. Hết ngày đó tôi khóa quyền xem và chuyển việc dở.',
  'service.ended':
    'Anh/chị đã thôi nhiệm vụ ở {unit}. Hồ sơ của đơn vị không còn mở được ở đây. Cảm ơn anh/chị.',
  'card.taken-back': 'Thẻ hồ sơ này không còn dành cho anh/chị.',
  'refusal.own-service':
    'Anh/chị không tự kết thúc nhiệm vụ của mình được. Nhờ người quản trị giúp.',
  'refusal.not-staffing':
    'Anh/chị không quản lý cán bộ ở vai này. Nhờ lãnh đạo đơn vị hoặc người quản trị giúp.',
  'refusal.bad-name': 'Anh/chị viết họ tên giúp tôi, tối đa {limit} ký tự.',
  'refusal.no-unit': 'Tôi không thấy đơn vị này. Anh/chị chọn lại trong danh sách giúp.',
  'refusal.unit-ended': 'Không mời thêm người được: đơn vị này đã kết thúc hoạt động ({unit}).',
  'refusal.confirmation': 'Lời xác nhận này đã dùng, đã hết hạn hoặc không hỏi ở đây.',
  'refusal.invitation-later':
    'Nhiều mã sai quá. Anh/chị đợi một giờ rồi thử lại, hoặc xin mã mới từ người mời.',
  'button.people': 'Cán bộ',
  'button.invite': 'Mời người mới',
  'button.revoke': 'Thu hồi mã: {name}',
  'button.end-service': 'Cho thôi việc: {name}',
  'button.end-now': 'Ngay bây giờ',
  'button.hand-queue': 'Trả về cho cả đơn vị',
  'button.role-officer': 'Cán bộ xử lý',
  'button.role-head': 'Lãnh đạo đơn vị',
  'button.role-inspector': 'Thanh tra viên',
  'button.role-chief-inspector': 'Chánh Thanh tra',
  'button.role-leader': 'Lãnh đạo UBND',
  'button.role-administrator': 'Người quản trị',
  'button.confirm': 'Xác nhận',
  'button.not-me': 'Không phải tôi',
} as const
