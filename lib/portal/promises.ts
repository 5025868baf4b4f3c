/** What the system promises the public, and the tests that would go red if a promise were broken. tests/house/promises.test.ts holds that each test is there. */
export type Promised = { says: string; how: string; tests: string[] };

export const PROMISES: { title: string; promises: Promised[] }[] = [
  {
    title: "Minh bạch",
    promises: [
      {
        says: "Giao ước đã ký không ai sửa được mà không lộ.",
        how: "Mỗi giao ước có mã kiểm tra tính từ nguyên văn. Ai cầm bản giấy cũng so được.",
        tests: ["tests/database/pledge-signing.test.ts", "tests/journeys/reading/stranger.test.ts"],
      },
      {
        says: "Quyết định bị hủy bỏ vẫn ở trong Sổ vàng và được ghi rõ.",
        how: "Sổ vàng giữ cả dòng đã hủy bỏ, kèm số quyết định hủy bỏ.",
        tests: ["tests/database/honours.test.ts"],
      },
      {
        says: "Danh sách đề nghị được công khai đủ ngày; phản ánh nào cũng có mã và câu trả lời.",
        how: "Hồ sơ bị phản ánh chờ câu trả lời, hoặc lãnh đạo ghi lý do vì sao không chờ.",
        tests: ["tests/database/public-notices.test.ts", "tests/journeys/own/case-4.test.ts"],
      },
      {
        says: "Tin bài có người thứ hai đọc trước khi đăng.",
        how: "Người sửa lần cuối không tự đăng được, kể cả khi hẹn giờ.",
        tests: ["tests/database/news.test.ts"],
      },
      {
        says: "Mọi thay đổi đều vào nhật ký, không ai sửa hay xóa được.",
        how: "Mỗi dòng nhật ký mang dấu của dòng trước; sửa một dòng là đứt chuỗi.",
        tests: ["tests/database/audit-chain.test.ts"],
      },
    ],
  },
  {
    title: "An toàn",
    promises: [
      {
        says: "Chưa công bố thì không ai ngoài cuộc xem được.",
        how: "Trang công khai chỉ đọc bản sao đã công bố, bằng một tài khoản cơ sở dữ liệu không mở được bảng nào khác.",
        tests: ["tests/database/portal.test.ts", "tests/journeys/reading/policy.test.ts"],
      },
      {
        says: "Đã gỡ thì mất ngay ở mọi máy chủ.",
        how: "Máy chủ nào cũng nghe cùng một tin và dựng lại trang trong một giây.",
        tests: ["tests/journeys/alone/two-instances.test.ts"],
      },
      {
        says: "Tỉnh này không đọc được dữ liệu của tỉnh khác.",
        how: "Mỗi bảng có hàng rào riêng trong cơ sở dữ liệu, thử trên từng bảng.",
        tests: ["tests/database/province-isolation.test.ts"],
      },
      {
        says: "Tệp tải lên không mang theo mã độc, nơi chụp hay máy ảnh.",
        how: "Ảnh được vẽ lại từ các điểm ảnh; tệp lạ bị từ chối và nói rõ lý do.",
        tests: ["tests/database/hostile-files.test.ts"],
      },
    ],
  },
  {
    title: "Riêng tư",
    promises: [
      {
        says: "Không theo dõi người đọc.",
        how: "Đếm lượt xem bằng một điểm ảnh: không cookie, không giữ địa chỉ, không gửi gì ra máy chủ bên ngoài.",
        tests: ["tests/database/portal.test.ts", "tests/journeys/alone/reader-opinions.test.ts"],
      },
      {
        says: "Người phản ánh không bị lộ.",
        how: "Liên hệ để riêng, đơn vị bị phản ánh không đọc được, mỗi lần xem đều ghi lại, trả lời xong thì xóa.",
        tests: ["tests/database/public-notices.test.ts"],
      },
    ],
  },
];
