import type { Guide } from "../guide";

export const admin: Guide = {
  lead: "Quản trị giữ danh mục đơn vị, người, chức vụ, tài khoản. Không chấm điểm, không bỏ phiếu, không sửa hồ sơ của khối.",
  parts: [
    {
      when: "Trước khi bắt đầu",
      title: "Đưa tỉnh vào sử dụng",
      does: [
        "Làm lần lượt danh mục Đưa tỉnh vào sử dụng: thiết lập, đơn vị, người, khối, năm đầu tiên.",
        "Nhập từ Excel theo tệp mẫu; xem trước từng dòng rồi mới ghi.",
        "In Phiếu kích hoạt hoặc gửi thư để từng người đặt mật khẩu.",
      ],
      picture: { file: "quan-tri-1.webp", path: "/quan-tri", alt: "Danh mục Đưa tỉnh vào sử dụng với các bước đã làm và còn lại" },
    },
    {
      when: "Khi có người mới hoặc thôi việc",
      title: "Chức vụ và tài khoản",
      does: [
        "Giao chức vụ có ngày bắt đầu; chức vụ có quyền chỉ có hiệu lực khi người thứ hai xác nhận.",
        "Người thôi công tác thì kết thúc chức vụ, khóa tài khoản; việc có hiệu lực ngay.",
      ],
    },
    {
      when: "Khi sắp xếp bộ máy",
      title: "Hợp nhất, đổi tên đơn vị",
      does: [
        "Ghi số, ngày văn bản và ngày có hiệu lực; xem trước những gì bị ảnh hưởng.",
        "Hồ sơ cũ giữ tên lúc đó và hiện thêm (nay là …).",
      ],
      picture: { file: "quan-tri-2.webp", path: "/quan-tri/don-vi", alt: "Danh sách đơn vị, tên cũ tìm được kèm nay là tên mới" },
    },
    {
      when: "Quanh năm",
      title: "Theo dõi",
      does: ["Xem Thư đã gửi khi có người báo không nhận được thư.", "Mở Lịch sử ở cuối mỗi trang, hoặc Nhật ký, để biết ai làm gì."],
    },
  ],
};

export const officer: Guide = {
  lead: "Chuyên viên theo dõi các khối được giao, giữ lịch chung, tiếp nhận và thẩm định hồ sơ đề nghị khen thưởng.",
  parts: [
    {
      when: "Đầu năm",
      title: "Lịch, khối, khung tiêu chí",
      does: [
        "Ghi ngày chung và ngày nghỉ, làm bù ở Lịch năm của tỉnh.",
        "Mở năm cho khối, ghi đơn vị đứng đầu theo thông báo; phát động phong trào ở Phong trào của tỉnh.",
        "Giữ danh sách Lý do giảm điểm dùng chung.",
      ],
      picture: { file: "chuyen-vien-1.webp", path: "/ban", alt: "Tổng quan tỉnh: mỗi khối một dòng với bước đang làm và số đơn vị đã gửi" },
    },
    {
      when: "Trong năm",
      title: "Theo dõi, đôn đốc",
      does: [
        "Xem danh sách dự kiến chậm hai tuần trước mỗi hạn.",
        "Giao Chấm theo lĩnh vực cho sở, ngành; thu hồi phân công khi giao nhầm.",
      ],
    },
    {
      when: "Tháng 12 đến tháng 3",
      title: "Tiếp nhận, thẩm định",
      does: [
        "Tiếp nhận từng hồ sơ hoặc nhiều hồ sơ một lần: xem trước hồ sơ nào được nhận, hồ sơ nào để lại và vì sao.",
        "Kiểm tra từng giấy tờ; trả lại để bổ sung ghi rõ còn thiếu gì, khối chỉ sửa được phần được nêu.",
        "Đi vắng thì chuyển hồ sơ cho người khác kèm lý do; người nhận thấy ngay trên bàn việc.",
        "Ghi kết luận thẩm định và căn cứ; chỉ kết luận Đủ điều kiện khi đã kiểm tra đủ giấy tờ. Lãnh đạo xác nhận rồi mới trình Hội đồng, hoặc trả lại kèm lý do để ghi lại.",
        "Soạn dự thảo quyết định sau phiên họp.",
      ],
      picture: { file: "chuyen-vien-2.webp", path: "/ban/de-nghi", alt: "Danh sách hồ sơ đề nghị theo hạn thẩm định" },
    },
    {
      when: "Khi nhập năm cũ",
      title: "Hồ sơ các năm trước",
      does: [
        "Tải tệp mẫu ở Khối, cụm thi đua, điền theo bản giấy, xem trước rồi ghi.",
        "Nội dung nhập từ giấy luôn ghi rõ nguồn; không phát sinh quyền hay lời nhắc.",
      ],
    },
  ],
};

export const leader: Guide = {
  lead: "Lãnh đạo cơ quan thi đua, khen thưởng tỉnh xác nhận kết luận thẩm định, ban hành quyết định, theo dõi toàn tỉnh.",
  parts: [
    {
      when: "Quanh năm",
      title: "Toàn cảnh",
      does: [
        "Xem Tổng quan tỉnh: khối nào chậm, chậm ở bước nào.",
        "Xác nhận chức vụ do quản trị giao: người thứ hai.",
        "Phân công chuyên viên phụ trách từng khối, cụm; giao lại hồ sơ của người đã thôi chức vụ.",
      ],
      picture: { file: "lanh-dao-ban-1.webp", path: "/ban", alt: "Tổng quan tỉnh với các khối và bước đang làm" },
    },
    {
      when: "Tháng 12 đến tháng 3",
      title: "Xác nhận thẩm định, trình Hội đồng",
      does: [
        "Mở từng hồ sơ chờ xác nhận ở Hồ sơ đề nghị; đơn vị của mình thì người khác xác nhận.",
        "Trước khi xác nhận, đọc những nội dung chưa đạt, chưa rõ mà hệ thống nêu; cần sửa thì trả lại người thẩm định kèm lý do.",
        "Theo dõi phiên họp và kết quả ở Hội đồng.",
      ],
      picture: { file: "lanh-dao-ban-2.webp", path: "/ban/quyet-dinh", alt: "Danh sách quyết định: dự thảo, đã ban hành, đã công bố" },
    },
    {
      when: "Sau phiên họp",
      title: "Ban hành, công bố",
      does: [
        "Ban hành quyết định bằng một chữ gõ xác nhận; danh sách vào Sổ vàng theo thứ tự.",
        "Công bố cho người dân; sai thì đính chính hoặc hủy bỏ bằng quyết định mới, không sửa đè.",
      ],
    },
    {
      when: "Khi có kiến nghị",
      title: "Điều chỉnh kết quả",
      does: ["Mở điều chỉnh với căn cứ, chuyên viên ghi điểm mới, lãnh đạo chốt bản kết quả số 2 bên cạnh bản số 1."],
    },
  ],
};

export const council: Guide = {
  lead: "Ủy viên đọc hồ sơ; Thư ký Hội đồng lập phiên họp và ghi kết quả từng hồ sơ.",
  parts: [
    {
      when: "Trước phiên họp",
      title: "Đọc hồ sơ",
      does: [
        "Mở Hồ sơ đề nghị: tóm tắt thành tích, giấy tờ, kết luận thẩm định, số phiếu của khối.",
        "Xem lại năm của khối khi cần: giao ước, điểm, xếp hạng.",
      ],
      picture: { file: "hoi-dong-1.webp", path: "/ban/de-nghi", alt: "Danh sách hồ sơ đề nghị mà Hội đồng đọc" },
    },
    {
      when: "Tại phiên họp",
      title: "Ghi kết quả",
      does: [
        "Thư ký lập phiên họp, số ủy viên và số có mặt.",
        "Ghi từng hồ sơ: thông qua, không thông qua, chuyển hình thức khác, để phiên sau; kèm số phiếu.",
        "Kết thúc phiên thì kết quả không sửa được nữa.",
      ],
      picture: { file: "hoi-dong-2.webp", path: "/hoi-dong", alt: "Danh sách phiên họp Hội đồng" },
    },
    { when: "Sau phiên họp", title: "Quyết định", does: ["Theo dõi dự thảo và quyết định ở Quyết định; danh sách được khen ở Sổ vàng."] },
  ],
};

export const inspector: Guide = {
  lead: "Cán bộ kiểm tra, giám sát đọc những gì đã chốt: điểm, kết quả, quyết định, nhật ký. Không đọc bản nháp, phiếu bầu; không sửa gì.",
  parts: [
    {
      when: "Khi kiểm tra một khối",
      title: "Đọc hồ sơ của năm",
      does: [
        "Từ Khối, cụm thi đua mở năm cần xem: hội nghị, giao ước, tiêu chí.",
        "Bảng chấm điểm đọc được sau khi chốt; Xếp hạng nêu vì sao hơn kém.",
      ],
      picture: { file: "giam-sat-1.webp", path: "/khoi", alt: "Danh sách khối, cụm thi đua" },
    },
    {
      when: "Khi cần biết ai làm gì",
      title: "Lịch sử và nhật ký",
      does: [
        "Cuối mỗi trang có Lịch sử: ai làm gì, lúc nào, giá trị cũ và mới.",
        "Ở Nhật ký, bấm Kiểm tra chuỗi để biết không dòng nào bị thay.",
      ],
      picture: { file: "giam-sat-2.webp", path: "/quan-tri/nhat-ky", alt: "Trang Nhật ký với nút Kiểm tra chuỗi" },
    },
    {
      when: "Khi xem xét khen thưởng",
      title: "Hồ sơ, Hội đồng, quyết định",
      does: ["Đọc Hồ sơ đề nghị, Hội đồng, Quyết định và đối chiếu với Sổ vàng."],
    },
  ],
};
