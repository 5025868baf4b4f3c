import type { SheetKey } from "../../lib/year/archive/plan.ts";

export type Rows = Partial<Record<SheetKey, Record<string, string>[]>>;
const MEMBERS: [code: string, name: string, signer: string][] = [
  ["CT-MTTQ", "Ủy ban Mặt trận Tổ quốc Việt Nam thành phố", "Nguyễn Văn Một"],
  ["CT-CCB", "Hội Cựu chiến binh thành phố", "Trần Văn Hai"],
  ["CT-HND", "Hội Nông dân thành phố", "Lê Thị Ba"],
  ["CT-LDLD", "Liên đoàn Lao động thành phố", "Phạm Văn Bốn"],
  ["CT-DTN", "Đoàn TNCS Hồ Chí Minh thành phố", "Hồ Thị Năm"],
  ["CT-HPN", "Hội Liên hiệp Phụ nữ thành phố", "Võ Thị Sáu"],
  ["CT-CTD", "Hội Chữ thập đỏ thành phố", "Bùi Văn Bảy"],
  ["CT-BDT", "Ban Dân tộc thành phố", "Sơn Thị Tám"],
];
const CLAUSES = [
  "Thực hiện chủ đề năm của Thành ủy",
  "Nâng chất lượng tổ chức, phát triển đoàn viên, hội viên",
  "Tuyên truyền, nhân điển hình, khen thưởng kịp thời",
  "Bồi dưỡng cán bộ và tổ chức thành viên",
  "Giám sát, phản biện xã hội",
  "Kiểm tra phong trào, phát hiện nhân tố mới",
  "Hoàn thành chỉ tiêu của từng đơn vị",
];

/** Case 2 as its report tells it: eight members, one conference with a guest from the board, a pledge of seven clauses. Names of persons are invented. */
export const caseTwo = (slug = "mttq-can-tho", counts = "Có"): Rows => ({
  year: [
    {
      slug,
      name: "Khối thi đua Mặt trận Tổ quốc, các đoàn thể và Ban Dân tộc thành phố",
      shortName: "MTTQ, đoàn thể và Ban Dân tộc",
      kind: "Khối",
      year: "2017",
      source: "Bản tin của thành phố ngày 27/04/2017",
      invented: "Tên người ký",
      missing: "Kết quả bình xét cuối năm",
    },
  ],
  units: MEMBERS.map(([unitCode, name], at) => ({ unitCode, name, office: at === 0 ? "Khối trưởng" : "", counts, ranked: "" })),
  meetings: [
    {
      code: "HN1",
      kind: "Hội nghị triển khai",
      title: "Hội nghị triển khai, ký giao ước thi đua năm 2017",
      day: "11/04/2017",
      place: "Cần Thơ",
      agenda: "Nhìn lại năm 2016; Ký giao ước thi đua năm 2017",
      absent: "",
      discussion: "",
    },
  ],
  guests: [
    {
      meeting: "HN1",
      fullName: "Đại diện Ban Thi đua",
      title: "Trưởng Ban Thi đua - Khen thưởng, Phó Giám đốc Sở Nội vụ",
      fromBoard: "Có",
      directive: "Mỗi đơn vị đưa nội dung giao ước vào kế hoạch của mình.",
    },
  ],
  clauses: CLAUSES.map((heading, at) => ({ heading, body: `${heading} trong năm 2017.`, perUnit: at === 6 ? "Có" : "Không" })),
  signatures: MEMBERS.map(([unitCode, , name]) => ({ unitCode, day: "11/04/2017", name, title: "Người đứng đầu" })),
});
