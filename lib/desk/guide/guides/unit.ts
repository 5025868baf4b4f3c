import type { Guide } from "../guide";

const YEAR = "/khoi/tham-muu-tong-hop/2026";

export const officer: Guide = {
  lead: "Công chức phụ trách chuẩn bị mọi việc của đơn vị: chỉ tiêu, báo cáo, tự chấm, minh chứng. Lãnh đạo đơn vị duyệt, ký và gửi.",
  parts: [
    {
      when: "Đầu năm",
      title: "Góp ý tiêu chí, nhập chỉ tiêu",
      does: [
        "Góp ý từng tiêu chí khi khối lấy ý kiến: đồng ý, không đồng ý, đề nghị sửa.",
        "Ở Giao ước, nhập chỉ tiêu riêng của đơn vị trước khi đơn vị đầu tiên ký.",
      ],
      picture: { file: "don-vi-1.webp", path: "/viec", alt: "Trang Việc cần làm của công chức phụ trách" },
    },
    {
      when: "Trong năm",
      title: "Báo cáo, phong trào, minh chứng",
      does: [
        "Lập kế hoạch của đơn vị theo kế hoạch của khối; gửi số liệu chỉ tiêu từng quý, báo cáo sáu tháng và cả năm.",
        "Đăng ký tham gia phong trào, gửi báo cáo đúng hạn; bản nháp chỉ đơn vị mình thấy.",
        "Giới thiệu điển hình tiên tiến của đơn vị.",
        "Có văn bản nào thì tải ngay vào Kho minh chứng; không tải tài liệu có bí mật nhà nước.",
      ],
    },
    {
      when: "Tháng 11",
      title: "Tự chấm điểm",
      does: [
        "Nhập kết quả từng tiêu chí; điểm tự tính, mỗi ô lưu ngay. Mất mạng thì ô chưa gửi được giữ trên máy.",
        "Gắn minh chứng từ kho vào tiêu chí; ghi thuyết minh khi cần.",
        "Bấm Trình lãnh đạo duyệt khi xong.",
      ],
      picture: {
        file: "don-vi-2.webp",
        path: `${YEAR}/cham-diem`,
        alt: "Trang Chấm điểm: bảng tự chấm của đơn vị mình và tình trạng của các đơn vị khác",
      },
    },
    {
      when: "Tháng 12",
      title: "Chấm chéo, giải trình",
      does: [
        "Chấm đơn vị mà bốc thăm giao; điểm của người chấm khác chỉ hiện sau khi mình gửi.",
        "Điểm bị giảm thì gửi giải trình trong hạn; tiêu chí bị trả lại thì bổ sung đúng tiêu chí đó.",
        "Đơn vị được giao Chấm theo lĩnh vực thì nhập lưới trên màn hình hoặc bằng Excel.",
      ],
    },
    {
      when: "Sau tổng kết",
      title: "Theo dõi kết quả",
      does: [
        "Xem Xếp hạng và vì sao hơn kém; xem tình trạng hồ sơ ở Đề nghị khen thưởng.",
        "Quyết định đã ban hành hiện ở Quyết định, danh sách được khen ở Sổ vàng.",
      ],
    },
  ],
};

export const leader: Guide = {
  lead: "Lãnh đạo đơn vị ký giao ước, duyệt và gửi những gì công chức phụ trách chuẩn bị. Vắng mặt thì ủy quyền hoặc duyệt trên giấy.",
  parts: [
    {
      when: "Đầu năm",
      title: "Ký giao ước",
      does: [
        "Mở Giao ước, đọc nội dung và chỉ tiêu của đơn vị, ký bằng mật khẩu.",
        "Không ký trên máy thì công chức phụ trách ghi bản ký giấy có số, ngày.",
      ],
      picture: {
        file: "lanh-dao-don-vi-1.webp",
        path: "/viec",
        alt: "Trang Việc cần làm của lãnh đạo đơn vị: ký giao ước, duyệt bảng tự chấm",
      },
    },
    {
      when: "Trong năm",
      title: "Cử người, theo dõi",
      does: [
        "Đơn vị giữ vị trí của khối thì cử người làm Khối trưởng, Thư ký khối ở Tổng quan khối.",
        "Ủy quyền từng việc cho một người đến một ngày, ở trang tài khoản.",
      ],
    },
    {
      when: "Tháng 11, tháng 12",
      title: "Duyệt và gửi bảng tự chấm",
      does: [
        "Xem bảng tự chấm đã trình, trả lại để sửa hoặc gửi khối bằng mật khẩu.",
        "Điểm bị giảm thì cùng công chức phụ trách gửi giải trình.",
      ],
      picture: { file: "lanh-dao-don-vi-2.webp", path: `${YEAR}/giao-uoc`, alt: "Trang Giao ước với bảng ký của các đơn vị" },
    },
    {
      when: "Tổng kết",
      title: "Dự họp, bỏ phiếu",
      does: [
        "Dự hội nghị tổng kết; biểu quyết và bỏ phiếu được ghi ở Hội nghị, văn bản.",
        "Xem Xếp hạng, Bình xét, suy tôn và hồ sơ của đơn vị ở Đề nghị khen thưởng.",
      ],
    },
  ],
};
