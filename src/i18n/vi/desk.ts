export const desk = {
  // A unit shares its work out
  'desk.to-whom': 'Giao **{code}** cho ai? Người ít việc nhất ở trên cùng.{away}',
  'desk.absent': '\n{lines}',
  'desk.away': '• {name} vắng đến {until}.',
  'desk.away-deputy': '• {name} vắng đến {until}, {deputy} thay.',
  'desk.free': '**{code}** chưa ai nhận. Anh/chị nhận nhé?',
  'desk.nobody-else': 'Đơn vị chưa có ai khác để giao **{code}**.',
  'desk.given': '📌 {name} giao **{code}** cho anh/chị.',
  'desk.taken-over': '{name} đã giao **{code}** cho người khác. Anh/chị không cần làm nữa.',
  'desk.done': 'Đã giao **{code}** cho {name}. Thời hạn giữ nguyên.',
  'desk.done-away':
    'Đã giao **{code}** cho {name}, nhưng {name} vắng đến {until}. Thời hạn giữ nguyên.',
  'desk.yours': '**{code}** giờ do anh/chị giữ. Thời hạn giữ nguyên.',
  'refusal.not-colleague':
    'Người này không nhận được **{code}**. Anh/chị chọn người khác của đơn vị.',
  'button.reassign': 'Giao người khác',
  'button.desk': '{name} – {count} việc',
  'button.desk-away': '{name} – {count} việc (vắng)',
  'button.others': 'Người khác nữa…',
  'button.to-me': 'Tôi nhận',
} as const
