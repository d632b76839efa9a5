import type { Kind } from '../../../src/domain/organisation.ts'

/** A message as a person would judge it: topic (undefined: none of the list), unit code, kind unless PAKN. */
export type Labelled = {
  text: string
  topic?: string
  unit?: string
  kind?: Kind
  urgency?: 'urgent' | 'danger'
}

/** Messages the word lists were tried on while they were written. */
export const known: Labelled[] = [
  {
    text: 'ổ gà trước số 12 hùng vương p xuân an, tối qua có người té xe rồi đó',
    topic: 'roads',
    unit: '26080',
    urgency: 'urgent',
  },
  { text: 'rác đổ đầy đường 3 ngày nay không ai hốt', topic: 'waste' },
  {
    text: 'đèn đường hẻm 21 Nguyễn Văn Cừ phường Xuân Bình tắt cả tuần nay, tối thui',
    topic: 'lighting',
    unit: '26077',
  },
  {
    text: 'nhà tôi ở ấp Suối Chồn xã Bảo Quang, đường nhựa bong tróc hết, xe máy đi toàn sụp ổ voi',
    topic: 'roads',
    unit: '26092',
  },
  {
    text: 'cứ mưa là nước ngập tới đầu gối chỗ ngã ba gần chợ Long Khánh, cống nghẹt không thoát',
    topic: 'drainage',
  },
  {
    text: 'quán nhậu sát nhà tôi hát karaoke loa kẹo kéo tới 12h đêm, phường Phú Bình không ai nhắc',
    topic: 'noise',
    unit: '26086',
  },
  {
    text: 'sổ đỏ nhà tôi nộp đơn cấp đổi 8 tháng rồi mà địa chính xã Bàu Trâm chưa trả',
    topic: 'land',
    unit: '26107',
  },
  {
    text: 'giá đền bù làm đường quá thấp, dân không đồng ý, tái định cư cũng chưa có',
    topic: 'compensation',
  },
  {
    text: 'cán bộ tiếp dân phường Suối Tre nói chuyện rất hách dịch, quát nạt bà con',
    topic: 'conduct',
    unit: '26095',
  },
  {
    text: 'Hồ sơ xin phép xây dựng của tôi bị ngâm 3 tháng, hỏi thì cứ hẹn hoài',
    topic: 'procedures',
  },
  {
    text: 'chó thả rông cắn con nít ở khu phố 2 phường Xuân Hòa',
    topic: 'security',
    unit: '26083',
    urgency: 'urgent',
  },
  { text: 'dạo này trộm cắp nhiều quá, tuần rồi mất 2 chiếc xe máy ở xóm tôi', topic: 'security' },
  {
    text: 'điện cúp từ sáng tới giờ mà không báo trước, ấp Bàu Sầm xã Bàu Trâm',
    topic: 'power-water',
    unit: '26107',
  },
  { text: 'nước máy yếu xìu, lại còn đục ngầu không nấu ăn được', topic: 'power-water' },
  { text: 'nhà em thuộc hộ nghèo mà năm nay không được cấp thẻ BHYT', topic: 'social-policy' },
  {
    text: 'mua phải phân bón giả, sầu riêng rụng hết trái, cửa hàng ở xã Hàng Gòn',
    topic: 'agriculture',
    unit: '26113',
  },
  {
    text: 'trại heo gần nhà xả thải ra suối hôi thối không chịu nổi, xã Bình Lộc',
    topic: 'pollution',
    unit: '26089',
  },
  {
    text: 'quán cà phê lấn chiếm vỉa hè để xe, người đi bộ phải xuống lòng đường',
    topic: 'sidewalk-order',
  },
  {
    text: 'tôi muốn khiếu nại quyết định thu hồi đất số 345/QĐ-UBND của ủy ban thành phố',
    topic: 'compensation',
    kind: 'KN',
  },
  {
    text: 'tôi tố cáo cán bộ địa chính phường Xuân Lập nhận hối lộ 20 triệu để làm sổ',
    topic: 'corruption',
    unit: '26101',
    kind: 'TC',
  },
  {
    text: 'xin được gặp chủ tịch phường Bàu Sen để đối thoại chuyện đền bù',
    topic: 'compensation',
    unit: '26104',
    kind: 'DIALOGUE',
  },
  {
    text: 'nhà hàng xóm đang cháy lớn ở khu phố 3 Bảo Vinh, cứu với',
    unit: '26098',
    urgency: 'danger',
    topic: 'security',
  },
  {
    text: 'dây điện đứt rớt xuống đường đoạn trước trường tiểu học Nguyễn Huệ, nguy hiểm lắm',
    topic: 'power-water',
    urgency: 'danger',
  },
  {
    text: 'cây xanh to trước cổng chợ Xuân Thanh sắp đổ rồi, mưa xuống là nguy',
    unit: '26074',
    urgency: 'urgent',
  },
  {
    text: 'nắp cống bể ngay khúc cua đường Trần Phú, ban đêm xe lọt xuống là chết',
    topic: 'drainage',
    urgency: 'urgent',
  },
  { text: 'công ty nợ lương công nhân 2 tháng, không đóng bảo hiểm xã hội', topic: 'labour' },
  { text: 'trường thu tiền quỹ phụ huynh đầu năm cao quá, lạm thu', topic: 'education' },
  {
    text: 'trạm y tế phường Xuân Tân không có bác sĩ trực, dân đi khám phải chờ cả buổi',
    topic: 'health',
    unit: '26110',
  },
  {
    text: 'ăn bánh mì ở tiệm gần chợ bị ngộ độc, cả nhà đi viện',
    topic: 'food-safety',
    urgency: 'urgent',
  },
  { text: 'loa phường mở to quá sớm, 5h sáng đã phát', topic: 'noise' },
  {
    text: 'sân bóng nhà văn hóa khu phố xuống cấp, không có chỗ cho tụi nhỏ chơi',
    topic: 'culture-info',
  },
  {
    text: 'bà con Chơro ở ấp Lác Chiếu chưa được hỗ trợ nhà ở cho đồng bào dân tộc',
    topic: 'ethnic-affairs',
  },
  { text: 'nhóm người lạ tới nhà truyền đạo trái phép, lôi kéo theo hội thánh', topic: 'religion' },
  {
    text: 'hàng xóm xây nhà lấn qua đất tôi cả mét, tranh chấp ranh hoài không ai giải quyết',
    topic: 'land',
  },
  { text: 'nhà kế bên xây không phép, nứt hết tường nhà tui', topic: 'construction' },
  { text: 'cty giày gần đây đốt rác công nghiệp khói đen mù mịt', topic: 'pollution' },
  { text: 'xe ben chở đất chạy ầm ầm làm hư hết đường ấp tụi tui', topic: 'roads' },
  {
    text: 'công an phường đòi tiền tôi 2 triệu mới cho lấy xe, không có biên lai',
    topic: 'corruption',
    kind: 'TC',
  },
  {
    text: 'làm cccd cho con mà lên xuống 4 lần chưa xong, mỗi lần kêu thiếu một giấy',
    topic: 'procedures',
  },
  {
    text: 'tôi không khiếu nại gì đâu, chỉ muốn phản ánh cái đèn đường bị hư ở Xuân Trung',
    topic: 'lighting',
    unit: '26071',
  },
  {
    text: 'đèn giao thông ngã tư Hùng Vương - Nguyễn Văn Cừ hư, xe cộ chạy loạn xạ',
    topic: 'roads',
  },
  { text: 'mấy đứa choai choai nẹt pô đua xe mỗi tối trên đường 21 tháng 4', topic: 'security' },
  {
    text: 'tiền trợ cấp người cao tuổi của má tôi 3 tháng nay chưa lãnh được',
    topic: 'social-policy',
  },
  { text: 'heo chết vứt đầy suối, sợ dịch tả quá', topic: 'agriculture' },
  {
    text: 'Pothole in front of 12 Hung Vuong, Xuan An ward, a motorbike fell last night',
    topic: 'roads',
    unit: '26080',
    urgency: 'urgent',
  },
  {
    text: 'Garbage has not been collected for a week in Bao Vinh ward',
    topic: 'waste',
    unit: '26098',
  },
  {
    text: 'đề nghị ủy ban cho biết bao giờ làm đường vô ấp 18 gia đình xã Bàu Trâm',
    topic: 'roads',
    unit: '26107',
  },
  {
    text: 'phường xuân an làm ăn gì kỳ vậy, đi chứng giấy tờ mà bắt chờ cả buổi không ai tiếp',
    topic: 'procedures',
    unit: '26080',
  },
  {
    text: 'bồi thường cây trồng không đúng, chôm chôm nhà tôi 10 năm mà tính như cây mới trồng',
    topic: 'compensation',
  },
  { text: 'quán karaoke hoạt động trá hình, gái gú tới khuya, mất trật tự xóm', topic: 'security' },
]
