import type { Guide } from "../guide";

const YEAR = "/khoi/tham-muu-tong-hop/2026";

export const secretary: Guide = {
  lead: "Thư ký giữ hồ sơ của khối: chuẩn bị hội nghị, theo dõi đơn vị nào chưa làm, đưa năm thi đua qua từng bước cùng Khối trưởng.",
  parts: [
    {
      when: "Cuối năm trước, đầu năm",
      title: "Mở và chuẩn bị năm mới",
      does: [
        "Ở trang khối, bấm Mở năm thi đua, kiểm tra thời gian và quy định của năm.",
        "Ở Chuẩn bị năm, chọn những gì lấy lại từ năm trước: ngày trong lịch, hội nghị, bảng tiêu chí, giao ước, phong trào còn kéo dài.",
        "Xem từng dòng trong Cần xem lại; sửa xong thì dòng tự mất.",
      ],
      picture: {
        file: "thu-ky-1.webp",
        path: "/viec",
        alt: "Trang Việc cần làm của Thư ký khối: các việc xếp theo hạn, bên cạnh là năm thi đua đang chạy",
      },
    },
    {
      when: "Tháng 1 đến tháng 3",
      title: "Hội nghị triển khai, tiêu chí, giao ước",
      does: [
        "Lập kế hoạch họp ở Hội nghị, văn bản; nội dung họp ghi mỗi dòng một việc.",
        "Soạn bảng tiêu chí, lấy ý kiến góp ý của các đơn vị, ghi biểu quyết thông qua.",
        "Soạn Kế hoạch, quy chế của khối; đơn vị lập kế hoạch của mình theo đó.",
        "Soạn giao ước; sau khi thông qua, theo dõi bảng ký và sao chép lời nhắc để gửi Zalo.",
      ],
      picture: {
        file: "thu-ky-2.webp",
        path: `${YEAR}/giao-uoc`,
        alt: "Trang Giao ước: nội dung bên trái, bảng ký của các đơn vị bên phải",
      },
    },
    {
      when: "Trong năm",
      title: "Phong trào, lịch, sơ kết",
      does: [
        "Ghi hạn và sự kiện vào Lịch năm; cho đơn vị làm muộn thì Khối trưởng quyết, mọi thành viên đều thấy.",
        "Mở đợt báo cáo phong trào, nhận hoặc trả lại báo cáo của đơn vị.",
        "Theo dõi báo cáo sáu tháng và cả năm của đơn vị ở Báo cáo sơ kết, tổng kết.",
        "Ghi việc giao sau hội nghị; việc hiện ở Việc cần làm của đơn vị được giao.",
      ],
    },
    {
      when: "Tháng 11, tháng 12",
      title: "Tự chấm, chấm chéo, thẩm định",
      does: [
        "Theo dõi đơn vị chưa gửi bảng tự chấm; đơn vị nhờ thì nhập thay, không bao giờ ký thay.",
        "Tổ chức bốc thăm chấm chéo, nhập số gốc mà hội nghị đọc lên.",
        "Thẩm định từng bảng, ghi lý do khi giảm điểm, trả lời giải trình.",
      ],
      picture: {
        file: "thu-ky-3.webp",
        path: `${YEAR}/cham-diem`,
        alt: "Danh sách bảng tự chấm điểm của các đơn vị với tình trạng và hạn gửi",
      },
    },
    {
      when: "Tháng 12, tháng 1",
      title: "Tổng kết, đề nghị khen thưởng, bàn giao",
      does: [
        "Lập cuộc bỏ phiếu, ghi số phiếu, in biên bản kiểm phiếu và biên bản họp.",
        "Lập hồ sơ đề nghị khen thưởng từ kết quả suy tôn, bổ sung giấy tờ còn thiếu.",
        "Khi có đơn vị đứng đầu năm mới thì bàn giao.",
      ],
    },
  ],
};

export const head: Guide = {
  lead: "Khối trưởng chủ trì, quyết định chuyển bước, chốt điểm và gửi hồ sơ của khối. Việc về đơn vị của chính mình do Khối phó hoặc cơ quan thi đua, khen thưởng tỉnh làm.",
  parts: [
    {
      when: "Đầu năm",
      title: "Cử người, triển khai năm",
      does: [
        "Ở Tổng quan khối, lãnh đạo đơn vị đứng đầu cử Khối trưởng, Thư ký khối.",
        "Chủ trì hội nghị triển khai; thông qua tiêu chí, giao ước; chuyển sang Đang thực hiện.",
      ],
      picture: { file: "khoi-truong-1.webp", path: YEAR, alt: "Tổng quan khối: các bước của năm, việc còn thiếu và đơn vị thành viên" },
    },
    {
      when: "Trong năm",
      title: "Theo dõi và quyết định",
      does: [
        "Xem ai chậm ở Tổng quan khối; cho làm muộn bằng một quyết định có lý do mà mọi đơn vị đọc được.",
        "Chọn điển hình tiên tiến; công bố tin của khối ở Tin bài.",
      ],
    },
    {
      when: "Tháng 11, tháng 12",
      title: "Thẩm định và chốt điểm",
      does: [
        "Hết hạn tự chấm thì chuyển bước. Xem từng bảng, so sánh bằng Diễn biến điểm.",
        "Thông báo kết quả thẩm định, chờ giải trình, rồi chốt điểm từng đơn vị.",
      ],
      picture: { file: "khoi-truong-2.webp", path: `${YEAR}/dien-bien`, alt: "Diễn biến điểm của khối: bảng màu đơn vị theo tiêu chí" },
    },
    {
      when: "Tháng 12, tháng 1",
      title: "Bình xét, suy tôn, gửi hồ sơ",
      does: [
        "Chủ trì bỏ phiếu; khi thảo luận về đơn vị mình thì Khối phó điều hành.",
        "Xem Xếp hạng, ghi kết quả ở Bình xét, suy tôn, gửi hồ sơ ở Đề nghị khen thưởng.",
        "Mở năm mới và bàn giao cho đơn vị đứng đầu mới.",
      ],
    },
  ],
};
