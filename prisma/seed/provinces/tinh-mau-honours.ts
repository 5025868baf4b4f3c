import { KEEP_DECISIONS, KEEP_HONOURS } from "../../../lib/council/honours/published-statements.ts";
import type { Keys } from "../province.ts";
import type { Sower } from "../sow.ts";

const INVENTED = "Quyết định, người và hộ gia đình trong quyết định này là giả định để minh họa.";
const CHAIR = ["Nguyễn Văn Hải", "Chủ tịch Ủy ban nhân dân tỉnh"] as const,
  DIRECTOR = ["Hoàng Thị Mai", "Giám đốc Sở Nội vụ"] as const;
const FIGHTER = ["GRASSROOTS_FIGHTER", "Chiến sĩ thi đua cơ sở"] as const,
  WORKER = ["ADVANCED_WORKER", "Lao động tiên tiến"] as const,
  PROV_FIGHTER = ["PROV_FIGHTER", "Chiến sĩ thi đua cấp tỉnh"] as const;
const CERT = ["CERT_PROV", "Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh"] as const,
  CERT_PERSON = ["CERT_PROV_PERSON", "Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh"] as const,
  CERT_HOUSE = [undefined, "Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh"] as const;
const FLAG = ["PROV_FLAG", "Cờ thi đua của Ủy ban nhân dân tỉnh"] as const,
  EXCELLENT = ["EXCELLENT_COLLECTIVE", "Tập thể lao động xuất sắc"] as const;

/** Who is honoured beside the units: key, kind, name, post, unit or address. Two of them may be one person. */
const SUBJECTS = {
  hoa: ["PERSON", "Nguyễn Thị Hòa", "Phó Trưởng phòng", "Sở Tài chính"],
  "hoa-2": ["PERSON", "Nguyễn Thị Hoà", "Trưởng phòng", "Sở Tài chính"],
  khoa: ["PERSON", "Trần Đăng Khoa", "Chuyên viên", "Sở Tư pháp"],
  yen: ["PERSON", "Lê Hải Yến", "Chuyên viên chính", "Văn phòng Ủy ban nhân dân tỉnh"],
  thang: ["PERSON", "Phạm Quyết Thắng", "Thanh tra viên", "Thanh tra tỉnh"],
  van: ["PERSON", "Quàng Thị Vân", "Chuyên viên", "Ban Dân tộc tỉnh"],
  duong: ["PERSON", "Đỗ Thùy Dương", "Thống kê viên", "Cục Thống kê tỉnh"],
  son: ["PERSON", "Vũ Hồng Sơn", "Phó Giám đốc", "Sở Kế hoạch và Đầu tư"],
  binh: ["HOUSEHOLD", "Hộ ông Lò Văn Bình", null, "Bản Nà Sản, xã Mường Mẫu"],
  lan: ["HOUSEHOLD", "Hộ bà Hà Thị Lan", null, "Thôn Đồng Tâm, xã Mẫu Sơn"],
  ton: ["COLLECTIVE", "Phòng Tổng hợp", null, "Văn phòng Ủy ban nhân dân tỉnh"],
  bandoc: ["COLLECTIVE", "Tổ công tác giải phóng mặt bằng", null, "Ủy ban nhân dân huyện Mẫu Sơn (cũ)"],
} as const;
type Key = keyof typeof SUBJECTS;
type Line = [who: Key | { unit: string; name: string }, title: readonly [string | undefined, string], paperNo?: string];

const DECISIONS: {
  key: string;
  number: string;
  on: string;
  signer: readonly [string, string];
  title: string;
  year: string;
  published: boolean;
  lines: Line[];
}[] = [
  {
    key: "215-2019",
    number: "215/QĐ-UBND",
    on: "2019-02-15",
    signer: CHAIR,
    title: "Về việc tặng Cờ thi đua, Bằng khen tổng kết phong trào thi đua năm 2018",
    year: "2018",
    published: true,
    lines: [
      [{ unit: "so-ke-hoach-va-dau-tu", name: "Sở Kế hoạch và Đầu tư" }, FLAG, "102"],
      [{ unit: "thanh-tra-tinh", name: "Thanh tra tỉnh" }, CERT, "103"],
      [{ unit: "thong-ke-tinh", name: "Cục Thống kê tỉnh" }, CERT, "104"],
      ["bandoc", CERT, "105"],
      ["son", CERT_PERSON, "106"],
      ["binh", CERT_HOUSE, "107"],
    ],
  },
  {
    key: "31-2020",
    number: "31/QĐ-SNV",
    on: "2020-01-10",
    signer: DIRECTOR,
    title: "Về việc công nhận Chiến sĩ thi đua cơ sở, Lao động tiên tiến năm 2019",
    year: "2019",
    published: true,
    lines: [
      ["hoa", FIGHTER],
      ["khoa", FIGHTER],
      ["yen", FIGHTER],
      ["thang", FIGHTER],
      ["van", WORKER],
      ["duong", WORKER],
    ],
  },
  {
    key: "188-2021",
    number: "188/QĐ-UBND",
    on: "2021-02-02",
    signer: CHAIR,
    title: "Về việc khen thưởng thành tích xuất sắc phòng, chống dịch năm 2020",
    year: "2020",
    published: true,
    lines: [
      ["ton", CERT, "211"],
      ["thang", CERT_PERSON, "212"],
      ["duong", CERT_PERSON, "213"],
      ["binh", CERT_HOUSE, "214"],
      ["lan", CERT_HOUSE, "215"],
    ],
  },
  {
    key: "240-2022",
    number: "240/QĐ-UBND",
    on: "2022-02-21",
    signer: CHAIR,
    title: "Về việc công nhận Chiến sĩ thi đua cấp tỉnh, Tập thể lao động xuất sắc năm 2021",
    year: "2021",
    published: true,
    lines: [
      [{ unit: "so-ke-hoach-va-dau-tu", name: "Sở Kế hoạch và Đầu tư" }, EXCELLENT],
      [{ unit: "so-tai-chinh", name: "Sở Tài chính" }, EXCELLENT],
      ["hoa-2", PROV_FIGHTER],
      ["yen", PROV_FIGHTER],
    ],
  },
  {
    key: "77-2025",
    number: "77/QĐ-SNV",
    on: "2025-01-17",
    signer: DIRECTOR,
    title: "Về việc công nhận Chiến sĩ thi đua cơ sở, Lao động tiên tiến năm 2024",
    year: "2024",
    published: false,
    lines: [
      ["khoa", FIGHTER],
      ["van", FIGHTER],
      ["duong", WORKER],
    ],
  },
];
/** Given in 2021, annulled and taken back by a later paper. */
const STRUCK = {
  decision: "188-2021",
  who: "thang",
  basis:
    "Quyết định số 902/QĐ-UBND về việc hủy bỏ hình thức khen thưởng đối với cá nhân kê khai không đúng thành tích (minh họa) (ngày 14/06/2022)",
};

/** Awards of the years before, as an officer entered them from paper and the leader published them. */
export async function sowPastAwards(sower: Sower, at: Keys): Promise<void> {
  const officer = { person: at.person("chuyen-vien"), post: "board_officer" },
    leader = { person: at.person("lanh-dao"), post: "board_leader" },
    entered = "2026-03-10T09:20:00+07:00",
    shown = "2026-03-12T14:00:00+07:00";
  await sower.into(
    "award_subject",
    Object.entries(SUBJECTS).map(([key, [kind, name, post, unit]]) => ({
      id: at.of("subject", key),
      kind,
      full_name: name,
      post,
      unit_name: unit,
      created_at: entered,
    })),
  );
  await sower.into("award_subject", [
    {
      id: at.of("subject", "so-tai-chinh"),
      kind: "COLLECTIVE",
      unit_id: at.unit("so-tai-chinh"),
      full_name: "Sở Tài chính",
      created_at: entered,
    },
  ]);
  for (const it of DECISIONS) {
    const id = at.of("archive-decision", it.key),
      struck = it.key === STRUCK.decision;
    await sower.into("archive_decision", [
      {
        id,
        number: it.number,
        signed_on: it.on,
        signer_name: it.signer[0],
        signer_title: it.signer[1],
        title: it.title,
        state: struck ? "corrected" : "issued",
        basis: struck ? STRUCK.basis : undefined,
        invented: INVENTED,
        entered_by_id: officer.person,
        created_at: entered,
        published_at: it.published ? shown : undefined,
        version: it.published ? 2 : 1,
      },
    ]);
    await sower.into(
      "honours_entry",
      it.lines.map(([who, [code, title], paperNo], n) => {
        const person = typeof who === "string" ? SUBJECTS[who] : null,
          taken = struck && who === STRUCK.who;
        return {
          id: at.of("past-honour", it.key, String(n)),
          archive_decision_id: id,
          subject_id: typeof who === "string" ? at.of("subject", who) : undefined,
          unit_id: typeof who === "string" ? undefined : at.unit(who.unit),
          subject_name: typeof who === "string" ? person![1] : who.name,
          subject_post: person?.[2] ?? undefined,
          subject_unit: person?.[3] ?? undefined,
          title_name: title,
          title_code: code,
          decision_number: it.number,
          decided_on: it.on,
          year: it.year,
          paper_no: paperNo,
          position: n + 1,
          created_at: entered,
          ...(taken
            ? {
                annulled_at: entered,
                struck_basis: STRUCK.basis,
                recovered_on: "2022-07-01",
                recovered_basis: "Biên bản thu hồi ngày 01/07/2022 (minh họa)",
              }
            : {}),
        };
      }),
    );
    sower.audit("workbook.applied", at.of("past-workbook"), { sheet: "past_awards", rows: it.lines.length }, entered, officer);
    if (it.published) sower.audit("decision.published", id, { number: it.number }, shown, leader);
  }
  const published = DECISIONS.filter((it) => it.published).map(({ key }) => at.of("archive-decision", key));
  await sower.client.query(KEEP_DECISIONS, [published]);
  await sower.client.query(KEEP_HONOURS, [published]);
}
