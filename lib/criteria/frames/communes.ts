import type { Section, Version } from "../table";
import { againstLeader, EXCLUDED, graded, item, part, reached, times, works } from "./parts";

/** Most figures are entered by the department of the field. */
const field = { scoredBy: "domain", asksEvidence: false } as const;

const economy: Section = {
  key: "kinh-te",
  number: "I",
  name: "Kinh tế, đất đai, môi trường",
  kind: "MAIN",
  max: 300,
  items: [
    item("1", "thu-ngan-sach", "Thu ngân sách so với dự toán", 80, reached("Dự toán thu (triệu đồng)", "Thực thu (triệu đồng)", 70), field),
    item(
      "2",
      "giai-ngan",
      "Giải ngân vốn đầu tư công",
      60,
      {
        method: "TIER",
        params: {
          reads: "value",
          unit: "%",
          actualName: "Tỷ lệ giải ngân",
          least: 0,
          most: 100,
          below: 0,
          bands: [
            { from: 95, points: 60 },
            { from: 85, points: 48 },
            { from: 70, points: 30 },
          ],
        },
      },
      { ...field, ...EXCLUDED },
    ),
    item(
      "3",
      "nong-thon-do-thi",
      "Tiêu chí nông thôn mới đối với xã, trật tự đô thị đối với phường",
      70,
      part("Tiêu chí được giao", "Tiêu chí đạt"),
      field,
    ),
    item(
      "4",
      "ho-kinh-doanh",
      "Hộ kinh doanh đăng ký, hợp tác xã thành lập mới",
      30,
      againstLeader("Chỉ tiêu đăng ký mới", "Số đăng ký mới"),
      field,
    ),
    item("5", "ho-so-dat", "Hồ sơ đất đai giải quyết đúng hạn", 30, part("Hồ sơ phải giải quyết", "Hồ sơ đúng hạn"), {
      ...field,
      ...EXCLUDED,
    }),
    item(
      "6a",
      "thu-gom-rac",
      "Rác thải sinh hoạt được thu gom",
      20,
      reached("Lượng rác theo kế hoạch (tấn)", "Lượng rác thu gom (tấn)"),
      field,
    ),
    item("6b", "phan-anh-moi-truong", "Phản ánh về môi trường để quá hạn", 10, times("DEDUCT", 2, "Số phản ánh quá hạn"), field),
  ],
};
const society: Section = {
  key: "van-hoa-xa-hoi",
  number: "II",
  name: "Văn hóa, xã hội",
  kind: "MAIN",
  max: 220,
  items: [
    item("7", "giam-ngheo", "Giảm hộ nghèo so với kế hoạch", 60, reached("Số hộ phải giảm", "Số hộ đã giảm"), { ...field, ...EXCLUDED }),
    item("8", "bao-hiem-y-te", "Người dân tham gia bảo hiểm y tế", 40, reached("Chỉ tiêu người tham gia", "Số người tham gia"), field),
    item("9", "truong-chuan", "Trường học đạt chuẩn quốc gia", 40, part("Trường phải đạt chuẩn", "Trường đã đạt chuẩn"), {
      ...field,
      ...EXCLUDED,
    }),
    item(
      "10",
      "gia-dinh-van-hoa",
      "Gia đình văn hóa, thôn, tổ dân phố văn hóa",
      40,
      reached("Chỉ tiêu được giao", "Số được công nhận"),
      field,
    ),
    item("11", "nguoi-co-cong", "Chi trả chính sách người có công đúng hạn", 40, times("DEDUCT", 5, "Số lần chậm"), field),
  ],
};
const defence: Section = {
  key: "quoc-phong-an-ninh",
  number: "III",
  name: "Quốc phòng, an ninh, tư pháp",
  kind: "MAIN",
  max: 180,
  items: [
    item(
      "12a",
      "giao-quan",
      "Hoàn thành chỉ tiêu giao quân",
      40,
      { method: "BOOLEAN", params: { yes: "Đủ chỉ tiêu", no: "Không đủ chỉ tiêu" } },
      field,
    ),
    item("12b", "chat-luong-giao-quan", "Chất lượng giao quân", 10, part("Số quân đã giao", "Số quân không phải đổi, trả"), {
      ...field,
      ...EXCLUDED,
    }),
    item(
      "13a",
      "giam-toi-pham",
      "Số vụ phạm pháp hình sự so với năm trước",
      30,
      { method: "RATIO_INVERSE", params: { targetName: "Số vụ năm trước", actualName: "Số vụ năm nay" } },
      field,
    ),
    item("13b", "dieu-tra-kham-pha", "Vụ việc được điều tra, làm rõ", 30, part("Số vụ tiếp nhận", "Số vụ làm rõ"), {
      ...field,
      ...EXCLUDED,
    }),
    item("14", "don-thu", "Đơn thư khiếu nại, tố cáo, kiến nghị giải quyết xong", 40, part("Đơn thuộc thẩm quyền", "Đơn giải quyết xong"), {
      ...field,
      ...EXCLUDED,
    }),
    item("15", "an-toan", "An toàn giao thông, phòng cháy, chữa cháy", 30, times("DEDUCT", 5, "Số vụ nghiêm trọng"), field),
  ],
};
const government: Section = {
  key: "chinh-quyen",
  number: "IV",
  name: "Xây dựng Đảng, chính quyền hai cấp, cải cách hành chính, chuyển đổi số",
  kind: "MAIN",
  max: 200,
  items: [
    item("16", "dang-bo", "Xếp loại Đảng bộ", 60, graded("Mức xếp loại", [60, 50, 30, 0]), field),
    item(
      "17",
      "cchc",
      "Cải cách hành chính, sự hài lòng của người dân",
      60,
      { method: "EXTERNAL", params: {} },
      { scoredBy: "external", asksEvidence: false, naPolicy: "BLOC_AVERAGE" },
    ),
    item(
      "18",
      "mot-cua",
      "Hồ sơ tại Trung tâm phục vụ hành chính công đúng hạn",
      50,
      { method: "RATIO", params: { targetName: "Hồ sơ phải giải quyết", actualName: "Hồ sơ đúng hạn", within: true, floor: 80 } },
      field,
    ),
    item(
      "19",
      "chuyen-doi-so",
      "Nhiệm vụ chuyển đổi số",
      30,
      works(
        5,
        ["to-cong-nghe", "Tổ công nghệ số cộng đồng hoạt động đều"],
        ["van-ban-so", "Văn bản điện tử có ký số"],
        ["thanh-toan-so", "Thanh toán không dùng tiền mặt tại bộ phận một cửa"],
        ["du-lieu-so", "Số hóa hồ sơ, kết quả giải quyết thủ tục"],
        ["trang-tin", "Trang thông tin điện tử cập nhật đúng quy định"],
        ["an-toan-so", "Bảo đảm an toàn thông tin"],
      ),
      field,
    ),
  ],
};
const emulation = (year: number): Section => ({
  key: "thi-dua",
  number: "V",
  name: "Công tác thi đua, khen thưởng",
  kind: "MAIN",
  max: 100,
  items: [
    item(
      "20",
      "dang-ky",
      "Đăng ký thi đua, ký giao ước",
      20,
      { method: "DEADLINE", params: { due: `${year}-02-28`, late: [{ days: 10, points: 10 }] } },
      { asksEvidence: false },
    ),
    item(
      "21",
      "phong-trao",
      "Tổ chức các phong trào thi đua",
      25,
      works(
        5,
        ["ke-hoach", "Ban hành kế hoạch năm"],
        ["phat-dong", "Phát động phong trào"],
        ["chuyen-de", "Tổ chức thi đua theo chuyên đề"],
        ["kiem-tra", "Kiểm tra, hướng dẫn thôn, tổ dân phố"],
        ["so-ket", "Sơ kết, tổng kết phong trào"],
      ),
    ),
    item("22", "sinh-hoat-cum", "Dự hoạt động của cụm", 20, part("Hoạt động của cụm", "Hoạt động có lãnh đạo dự"), { asksEvidence: false }),
    item("23", "mo-hinh", "Mô hình mới, điển hình được công nhận", 20, times("PER_UNIT", 5, "Số mô hình, điển hình")),
    item("24", "bao-cao", "Báo cáo, hồ sơ đúng hạn, đúng mẫu", 15, times("DEDUCT", 3, "Số lần chậm hoặc sai mẫu"), { asksEvidence: false }),
  ],
});
const gates: Section = {
  key: "loai-tru",
  number: "VI",
  name: "Điều kiện loại trừ",
  kind: "GATE",
  max: 0,
  items: [
    item(
      "L1",
      "khong-dang-ky",
      "Không đăng ký thi đua hoặc không ký giao ước",
      0,
      { method: "GATE", params: { effect: "NO_RANK" } },
      { asksEvidence: false },
    ),
    item(
      "L2",
      "ky-luat-lanh-dao",
      "Tập thể, cấp trưởng hoặc cấp phó bị kỷ luật từ cảnh cáo trở lên",
      0,
      { method: "GATE", params: { effect: "NO_NOMINATION" } },
      { asksEvidence: false },
    ),
  ],
};

/** The ready table of a cluster of communes and wards: 1.000 points, most of them entered by departments. Deadlines fall in that year. */
export const communes = (year: number): Version => ({
  scale: 1000,
  bonusCap: null,
  sections: [economy, society, defence, government, emulation(year), gates],
  classes: [
    { key: "xuat-sac", name: "Xuất sắc", from: 950 },
    { key: "tot", name: "Tốt", from: 850 },
    { key: "kha", name: "Khá", from: 700 },
  ],
  tieRules: [
    { by: "section", key: "kinh-te" },
    { by: "section", key: "chinh-quyen" },
    { by: "item", key: "cchc" },
  ],
});
