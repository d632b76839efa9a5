export const organisation = {
  // Units are put together or divided: told once to whoever has something open
  'reorganised.citizen':
    'Từ ngày {day} các đơn vị được sắp xếp lại.\n{lines}\nMã hồ sơ, thời hạn, giờ hẹn giữ nguyên. Anh/chị không phải làm gì thêm.',
  'reorganised.line': 'Việc gửi {from} nay do **{to}** giải quyết.',
  'reorganised.line-same': 'Việc gửi **{to}** vẫn do nơi này giải quyết.',
  'reorganised.sealed':
    'Từ ngày {day} các đơn vị được sắp xếp lại.\nViệc anh/chị đã gửi vẫn được xử lý tiếp, thời hạn giữ nguyên. Anh/chị không phải làm gì thêm.',
  'reorganised.officer':
    'Từ ngày {day} các đơn vị được sắp xếp lại:\n{lines}\nViệc đang mở chuyển sang đơn vị mới, hạn giữ nguyên.',
  'reorganised.seat': '• {from} → **{to}**, vai trò {role}',
  'reorganised.seat-same': '• **{to}** (mới), vai trò {role}',
} as const
