export const oversight = {
  // Time runs out: alerts, plans, absences
  'alert.soon': '⏳ **{code}** **{left}** – {what}, hạn {due}.\n{topic} · {unit} · {who}{plan}',
  'alert.late': '⏰ **{code}** **{left}** – {what}, hạn {due}.\n{topic} · {unit} · {who}{plan}',
  'alert.plan': '\nKế hoạch (đến {until}{past}): {plan}',
  'alert.plan-sealed': '\nĐã có kế hoạch đến {until}{past}.',
  'digest.late': '**{late} việc quá hạn**, {soon} việc sắp tới hạn:\n{lines}',
  'digest.all-late': '**{late} việc quá hạn:**\n{lines}',
  'digest.all-soon': '**{soon} việc sắp tới hạn:**\n{lines}',
  'digest.line-soon': '• ⏳ **{code}** · {topic} · {left} · {who}{plan}',
  'digest.line-late': '• ⏰ **{code}** · {topic} · {left} · {who}{plan}',
  'digest.who': '{unit} · {who}',
  'digest.plan': ' · kế hoạch đến {until}{past}',
  'digest.more': '… và {count} việc nữa.',
  'plan.past': ', đã qua ngày',
  'plan.what': 'Anh/chị định làm gì với **{code}**? Viết một câu, lãnh đạo cũng đọc được.',
  'plan.too-long': 'Một câu thôi giúp tôi, tối đa {limit} ký tự.',
  'plan.when': 'Đến ngày nào thì xong ạ? Chọn, hoặc gõ ngày (16/8, thứ sáu, 3 ngày nữa).',
  'plan.saved': 'Đã ghi kế hoạch cho **{code}**. Từ giờ đến {until} tôi không nhắc nữa.',
  'plan.saved-late':
    'Đã ghi kế hoạch cho **{code}** đến {until}. Hạn vẫn giữ nguyên: tới hạn mà chưa xong, tôi báo lãnh đạo kèm kế hoạch này.',
  'when.unclear': 'Tôi chưa rõ ngày. Anh/chị gõ ngày/tháng, ví dụ 16/8, hoặc chọn bên dưới.',
  'when.past': 'Ngày này đã qua rồi. Anh/chị chọn ngày khác giúp tôi.',
  'when.far': 'Ngày này xa quá, tối đa {days} ngày nữa. Anh/chị chọn ngày khác giúp tôi.',
  'away.until': 'Anh/chị vắng đến hết ngày nào? Chọn, hoặc gõ ngày (16/8, thứ sáu, 3 ngày nữa).',
  'away.who': 'Đến {until}, ai nhận tin nhắc hạn thay anh/chị?',
  'away.noted':
    'Đã ghi: anh/chị vắng đến {until}, {name} nhận tin nhắc hạn thay. Về sớm thì gõ /vangmat.',
  'away.noted-alone':
    'Đã ghi: anh/chị vắng đến {until}. Việc gần hạn, lãnh đạo đơn vị cũng được báo. Về sớm thì gõ /vangmat.',
  'away.deputy': '{name} vắng đến {until} và nhờ anh/chị nhận tin nhắc hạn thay.',
  'away.back': 'Mừng anh/chị trở lại. Từ giờ tin nhắc hạn lại đến đây.',

  // Weekly summary
  weekly:
    '**Tuần {week} – {scope}**\nĐang mở {open} · quá hạn **{overdue}** · tới hạn tuần này {due}{extended}\nTuần qua: mới {in}, xong {out}{done}\nTuổi hồ sơ: dưới 2 ngày: {upTo2} · 2–7 ngày: {upTo7} · 7–30 ngày: {upTo30} · trên 30 ngày: {older}',
  'weekly.quiet':
    '**Tuần {week} – {scope}**\nKhông còn việc nào đang mở. Tuần qua cũng không có việc mới.',
  'weekly.extended': ' · trong đó {count} việc đã gia hạn',
  'weekly.done': ' ({onTime} đúng hạn, {extended} có gia hạn, {late} trễ)',
  'weekly.own': 'việc của anh/chị',
  'weekly.city': 'toàn thành phố',

  // Hotspots
  'hotspot.new':
    '🔶 **Cảnh báo: {topic} – {unit}**\n{reasons}\nXin xem ai đang làm, có cần đối thoại không.',
  'hotspot.several': '🔶 **Cảnh báo: {count} điểm nóng mới**\n{lines}',
  'hotspot.list': '🔶 **{count} điểm nóng**, nặng nhất trước:\n{lines}',
  'hotspot.none': 'Hiện không có điểm nóng nào. 👍',
  'hotspot.line': '**{topic} – {unit}**\n{reasons}',
  'hotspot.more': '… và {more} điểm nóng nữa',
  'hotspot.reporters': '• {people} người khác nhau báo trong {days} ngày (ngưỡng {least})',
  'hotspot.overdue': '• {cases} việc quá hạn (ngưỡng {least})',
  'hotspot.repeated': '• **{code}** đã quá {percent} % thời hạn, dân gửi đơn nhiều lần{others}',
  'hotspot.others': ', và {more} hồ sơ nữa như vậy',
  'refusal.overseers-only': 'Danh sách điểm nóng dành cho Thanh tra và lãnh đạo.',
} as const
