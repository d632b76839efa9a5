import type { Labelled } from './messages.ts'

/** Written by the author of the word lists, before them: a floor against decay, not a measure of strangers. */
export const written: Labelled[] = [
  {
    text: 'chú ơi con đường trước nhà con lầy lội quá, mưa xuống không đi học được, ấp Đồi Rìu Hàng Gòn',
    topic: 'roads',
    unit: '26113',
  },
  {
    text: 'mương thoát nước bị lấp, mỗi lần mưa nước tràn vô nhà, tổ 4 kp Bàu Cối xã Bảo Quang',
    topic: 'drainage',
    unit: '26092',
  },
  { text: 'xe rác cả tuần không vô hẻm, mùi bốc lên ghê quá', topic: 'waste' },
  {
    text: 'ai đó cứ quăng bịch rác xuống bãi đất trống kế nhà tui, ruồi nhặng đầy',
    topic: 'waste',
  },
  {
    text: 'bóng đèn cao áp khu phố 5 phường Xuân Trung cháy mấy bóng rồi, đi làm về khuya sợ lắm',
    topic: 'lighting',
    unit: '26071',
  },
  {
    text: 'cột điện nghiêng sắp ngã vô nhà dân ở xuân lập',
    topic: 'power-water',
    unit: '26101',
    urgency: 'urgent',
  },
  {
    text: 'hai hôm nay xóm tui không có nước xài, gọi công ty nước không ai bắt máy',
    topic: 'power-water',
  },
  { text: 'lò mổ heo trong khu dân cư thải nước dơ ra cống hôi quá trời', topic: 'pollution' },
  {
    text: 'xưởng gỗ cưa máy suốt ngày bụi bay vô nhà không thở nổi, phường Bảo Vinh',
    topic: 'pollution',
    unit: '26098',
  },
  { text: 'đám cưới mở nhạc hết cỡ tới 1 giờ sáng, cả xóm không ngủ được', topic: 'noise' },
  {
    text: 'hàng rong bày bán tràn ra đường trước cổng trường, kẹt xe mỗi chiều',
    topic: 'sidewalk-order',
  },
  { text: 'bảng hiệu với mái che nhô ra hết lề đường Hồ Thị Hương', topic: 'sidewalk-order' },
  { text: 'thanh niên tụ tập chích hút ở nghĩa địa bỏ hoang, kim tiêm vứt đầy', topic: 'security' },
  { text: 'có nhóm cho vay nặng lãi tạt sơn nhà dân ở Phú Bình', topic: 'security', unit: '26086' },
  {
    text: 'tôi xin cấp sổ hồng lần đầu, đo đạc xong rồi mà cả năm chưa thấy kết quả',
    topic: 'land',
  },
  {
    text: 'xin hỏi đất nông nghiệp nhà tôi muốn chuyển lên thổ cư thì sao, địa chính trả lời lòng vòng',
    topic: 'land',
  },
  {
    text: 'nhà nước lấy đất làm hồ chứa nước mà trả tiền rẻ mạt, không đủ mua chỗ khác ở',
    topic: 'compensation',
  },
  {
    text: 'bao giờ mới phát tiền giải tỏa cho dân Bàu Sen vậy mấy chú',
    topic: 'compensation',
    unit: '26104',
  },
  { text: 'công trình đào đường dang dở bỏ đó mấy tháng, không rào chắn', topic: 'roads' },
  {
    text: 'nhà số 45 Quang Trung đang xây đổ vật liệu, bê tông rớt xuống mái nhà tôi',
    topic: 'construction',
  },
  {
    text: 'họ cất nhà trái phép trên đất lúa mà xã Bình Lộc làm ngơ',
    topic: 'construction',
    unit: '26089',
  },
  {
    text: 'cô nhân viên một cửa phường Xuân Thanh mặt nặng mày nhẹ, hỏi không thèm trả lời',
    topic: 'conduct',
    unit: '26074',
  },
  { text: 'ông trưởng ấp xử ép dân, ai quen thì được, không quen thì làm khó', topic: 'conduct' },
  {
    text: 'làm giấy khai sinh cho cháu mà xã kêu về bổ sung hoài, lần nào cũng thiếu',
    topic: 'procedures',
  },
  {
    text: 'nộp hồ sơ đăng ký kinh doanh trên mạng một tháng không thấy phản hồi',
    topic: 'procedures',
  },
  { text: 'chồng em là thương binh mà chế độ bị cắt không rõ lý do', topic: 'social-policy' },
  {
    text: 'gạo cứu trợ chia không đều, hộ khá giả cũng có mà hộ tui neo đơn không có',
    topic: 'social-policy',
  },
  {
    text: 'công nhân tụi em bị ép tăng ca, không được nghỉ chủ nhật, công ty ở kcn Suối Tre',
    topic: 'labour',
    unit: '26095',
  },
  { text: 'bị cho nghỉ việc ngang, xin trợ cấp thất nghiệp không biết làm ở đâu', topic: 'labour' },
  { text: 'vườn chôm chôm bị rầy, xin cán bộ khuyến nông xuống coi giùm', topic: 'agriculture' },
  { text: 'thương lái ép giá sầu riêng, đặt cọc rồi bỏ chạy', topic: 'agriculture' },
  { text: 'xin phép sửa lại nhà nguyện của giáo xứ mà chưa được trả lời', topic: 'religion' },
  {
    text: 'đồng bào người Hoa ấp Tân Xuân xã Bảo Quang muốn mở lớp dạy chữ cho con em',
    topic: 'ethnic-affairs',
    unit: '26092',
  },
  { text: 'cô giáo đánh học sinh bầm tay ở trường mầm non', topic: 'education' },
  { text: 'không xin được cho con vô lớp 1 trường gần nhà vì trái tuyến', topic: 'education' },
  {
    text: 'bệnh viện Long Khánh bắt chờ từ 5h sáng tới trưa, y tá la mắng bệnh nhân',
    topic: 'health',
  },
  {
    text: 'khu tui sốt xuất huyết nhiều quá mà chưa thấy ai phun thuốc muỗi, xuân tân',
    topic: 'health',
    unit: '26110',
  },
  { text: 'hàng bán thịt ôi tẩm hóa chất ở chợ, ai quản lý', topic: 'food-safety' },
  { text: 'cơ sở làm bún dùng chất tẩy trắng, dơ kinh khủng', topic: 'food-safety' },
  { text: 'thư viện đóng cửa hoài, tụi em muốn mượn sách cũng không được', topic: 'culture-info' },
  { text: 'tiệm net mở khuya cho học sinh chơi game tới sáng', topic: 'culture-info' },
  { text: 'trưởng khu phố ăn chặn tiền hỗ trợ lũ lụt của dân', topic: 'corruption', kind: 'TC' },
  {
    text: 'đi làm sổ phải kẹp phong bì 5 triệu ông địa chính mới chịu ký',
    topic: 'corruption',
    kind: 'TC',
  },
  {
    text: 'tui làm đơn tố cáo ông phó chủ tịch xã Hàng Gòn bán đất công',
    topic: 'corruption',
    unit: '26113',
    kind: 'TC',
  },
  {
    text: 'không đồng ý với quyết định xử phạt của ủy ban phường, tôi làm đơn khiếu nại',
    kind: 'KN',
  },
  {
    text: 'khiếu nại việc cưỡng chế nhà tôi sai quy định ở phường Xuân Hòa',
    kind: 'KN',
    unit: '26083',
    topic: 'compensation',
  },
  {
    text: 'dân ấp tụi tui 12 hộ muốn lãnh đạo xã xuống nói chuyện trực tiếp về vụ trại gà',
    kind: 'DIALOGUE',
    topic: 'pollution',
  },
  { text: 'cho hỏi lịch tiếp công dân của chủ tịch thành phố ngày nào', kind: 'DIALOGUE' },
  { text: 'đã phản ánh với khiếu nại mấy lần rồi mà cái cống hôi vẫn y nguyên', topic: 'drainage' },
  {
    text: 'nghe nói ông hàng xóm bị người ta tố cáo, còn tôi chỉ muốn hỏi giấy tờ đất',
    topic: 'land',
  },
  {
    text: 'có thằng say rượu đang cầm dao rượt chém người ngoài quán, Xuân An, gọi công an giùm',
    topic: 'security',
    unit: '26080',
    urgency: 'danger',
  },
  { text: 'xì ga trong phòng trọ hẻm 15 lý nam đế mùi nồng nặc', urgency: 'danger' },
  { text: 'bé nhà tui té xuống hồ rồi, ai giúp với', urgency: 'danger' },
  {
    text: 'tường rào trường bị nghiêng muốn sập đè con nít',
    topic: 'education',
    urgency: 'urgent',
  },
  {
    text: 'không phải xuân an, xuân bình nha, cái hố trước nhà thờ',
    unit: '26077',
    topic: 'roads',
  },
  {
    text: 'ngã tư kế cây xăng 222 không có vạch cho người đi bộ, qua đường nguy hiểm',
    topic: 'roads',
  },
  { text: 'Street lights on Nguyen Trai street have been out for two weeks', topic: 'lighting' },
  {
    text: 'The bar next door plays loud music until 2am every night in Xuan Hoa',
    topic: 'noise',
    unit: '26083',
  },
  { text: 'tôi muốn góp ý về chuyện bầu tổ trưởng tổ dân phố không công khai' },
  { text: 'nhờ ủy ban giúp tìm người thân thất lạc từ năm 1985' },
]
