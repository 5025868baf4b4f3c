/** The rooms of a province's public pages, in the order of the red band, and what is read less often at the foot. */
export type PublicRoom = { path: string; label: string; about: string };

export const ROOMS: PublicRoom[] = [
  { path: "", label: "Trang chủ", about: "Tin mới, hoạt động gần đây, danh sách đang lấy ý kiến." },
  { path: "/tin", label: "Tin cụm, khối", about: "Mọi tin, theo ngày, theo tháng, theo khối, đơn vị, phong trào." },
  { path: "/guong", label: "Điển hình", about: "Tập thể, cá nhân tiêu biểu mà các khối, cụm giới thiệu." },
  { path: "/ket-qua", label: "Kết quả", about: "Thứ hạng, điểm từng mục, xếp loại và tiêu chí của các khối, cụm đã công bố." },
  { path: "/khen-thuong", label: "Sổ vàng", about: "Ai được khen, theo quyết định nào; tìm không cần gõ dấu." },
  { path: "/thong-bao", label: "Lấy ý kiến", about: "Danh sách đề nghị khen thưởng đang công khai; gửi phản ánh, tra câu trả lời." },
  { path: "/xac-minh", label: "Xác minh", about: "Kiểm tra giao ước, quyết định, giấy chứng nhận bằng mã." },
  { path: "/gop-y", label: "Góp ý", about: "Gửi góp ý cho cơ quan thi đua, khen thưởng; đọc câu trả lời." },
];
export const FOOT: PublicRoom[] = [
  { path: "/cam-ket", label: "Cam kết an toàn, minh bạch", about: "Từng cam kết với người dân và phép thử giữ cam kết ấy." },
  { path: "/du-lieu-mo", label: "Dữ liệu mở", about: "Những gì đã công bố, dưới dạng CSV và JSON." },
  { path: "/ho-tro-tiep-can", label: "Hỗ trợ tiếp cận", about: "Cho người mắt kém, người dùng bàn phím, trình đọc màn hình." },
  { path: "/lien-he", label: "Liên hệ", about: "Cơ quan phụ trách, gửi việc gì ở mục nào." },
  { path: "/so-do-trang", label: "Sơ đồ trang", about: "Trang này." },
  { path: "/tin/rss", label: "Nguồn tin RSS", about: "Đọc tin bằng chương trình đọc tin." },
];
