import type { Keys } from "../province.ts";
import type { Sower } from "../sow.ts";
import { sowRegistration, type SeedTitle } from "../targets/registration.ts";

const officer = (unit: string) => (unit === "thong-ke-tinh" ? "don-vi" : unit === "van-phong-ubnd-tinh" ? "thu-ky" : `can-bo-${unit}`);
const workers = (count: number, ministry?: true): SeedTitle => ({ code: "ADVANCED_WORKER", count, ...(ministry ? { ministry } : {}) });
const fighters = (count: number, ministry?: true): SeedTitle => ({ code: "GRASSROOTS_FIGHTER", count, ...(ministry ? { ministry } : {}) });
const whole = (code: SeedTitle["code"], name: string, ministry?: true): SeedTitle => ({ code, name, ...(ministry ? { ministry } : {}) });

/** What the units registered in 2023, as far as they were members then. */
const BEFORE: [unit: string, titles: SeedTitle[]][] = [
  ["van-phong-ubnd-tinh", [whole("PROV_FLAG", "Văn phòng Ủy ban nhân dân tỉnh"), workers(60), fighters(9)]],
  ["van-phong-doan-dbqh-va-hdnd-tinh", [whole("EXCELLENT_COLLECTIVE", "Văn phòng Đoàn ĐBQH và HĐND tỉnh"), workers(42), fighters(6)]],
  ["so-tai-chinh", [whole("EXCELLENT_COLLECTIVE", "Sở Tài chính"), workers(75), fighters(10), whole("PROV_FIGHTER", "Đỗ Quốc Khánh")]],
  ["so-tu-phap", [whole("CERT_PROV", "Sở Tư pháp"), workers(38), fighters(5)]],
];
const NOW: [unit: string, titles: SeedTitle[]][] = [
  [
    "van-phong-ubnd-tinh",
    [whole("PROV_FLAG", "Văn phòng Ủy ban nhân dân tỉnh"), whole("EXCELLENT_COLLECTIVE", "Phòng Tổng hợp"), workers(64), fighters(9)],
  ],
  ["van-phong-doan-dbqh-va-hdnd-tinh", [whole("EXCELLENT_COLLECTIVE", "Văn phòng Đoàn ĐBQH và HĐND tỉnh"), workers(42), fighters(6)]],
  ["so-tai-chinh", [whole("PROV_FLAG", "Sở Tài chính"), whole("EXCELLENT_COLLECTIVE", "Sở Tài chính"), workers(132), fighters(18)]],
  [
    "so-noi-vu",
    [
      whole("CERT_PROV", "Sở Nội vụ"),
      whole("EXCELLENT_COLLECTIVE", "Văn phòng Sở"),
      workers(70),
      fighters(10),
      whole("PROV_FIGHTER", "Nguyễn Thị Thanh Tâm"),
    ],
  ],
  ["so-tu-phap", [whole("CERT_PROV", "Sở Tư pháp"), workers(36), fighters(5)]],
  ["thanh-tra-tinh", [whole("EXCELLENT_COLLECTIVE", "Thanh tra tỉnh"), workers(34), fighters(5)]],
  ["so-dan-toc-va-ton-giao", [workers(30), fighters(4)]],
  [
    "thue-tinh",
    [whole("EXCELLENT_COLLECTIVE", "Thuế tỉnh", true), workers(310, true), fighters(45, true), whole("CERT_PROV", "Thuế tỉnh")],
  ],
  ["thong-ke-tinh", [whole("EXCELLENT_COLLECTIVE", "Thống kê tỉnh", true), workers(28, true), whole("CERT_PROV", "Thống kê tỉnh")]],
];

/** Registered until 28/02 as the launch meeting resolved; one unit has sent none, the head's office amended its own. */
export async function sowRegistrations(sower: Sower, at: Keys, yearId: string): Promise<void> {
  const before = at.year("tham-muu-tong-hop", "2023"),
    secretary = { person: at.person("thu-ky"), post: "bloc_secretary" };
  for (const [n, [unit, titles]] of BEFORE.entries())
    await sowRegistration(sower, at, {
      unit,
      yearId: before,
      year: "2023",
      titles,
      targets: [["Sáng kiến được công nhận", 2, "sáng kiến"]],
      at: `2023-02-2${n}T09:00:00+07:00`,
      by: {},
    });
  await sower.into("registration_call", [
    {
      id: at.of("registration-call", "2026"),
      bloc_year_id: yearId,
      due_on: "2026-02-28",
      note: "Mỗi đơn vị đăng ký ít nhất một sáng kiến. Cơ quan ngành dọc ghi rõ danh hiệu đăng ký với bộ, ngành.",
      opened_by_id: secretary.person,
      created_at: "2026-01-29T08:10:00+07:00",
    },
  ]);
  sower.audit("registration.called", yearId, { dueOn: "2026-02-28", before: null }, "2026-01-29T08:10:00+07:00", secretary);
  for (const [n, [unit, titles]] of NOW.entries()) {
    const by = { person: at.person(officer(unit)), post: "unit_officer" },
      initiatives: [string, number, string] = ["Sáng kiến được công nhận", 2 + (n % 3), "sáng kiến"],
      when = `2026-02-${String(16 + n).padStart(2, "0")}`;
    await sowRegistration(sower, at, {
      unit,
      yearId,
      year: "2026",
      titles,
      targets: [initiatives],
      at: `${when}T14:05:00+07:00`,
      by,
      document: [`${20 + n}/ĐK-CQ`, when],
    });
    if (n === 0)
      await sowRegistration(sower, at, {
        unit,
        yearId,
        year: "2026",
        number: 2,
        reason: "Bổ sung một chiến sĩ thi đua cấp tỉnh sau khi có kết quả xét sáng kiến.",
        titles: [...titles, whole("PROV_FIGHTER", "Nguyễn Đức Thành")],
        targets: [initiatives],
        at: "2026-02-25T10:30:00+07:00",
        by,
        document: ["31/ĐK-CQ", "2026-02-25"],
      });
  }
}
