import { sowBloc, sowYear } from "../../../../prisma/seed/bloc.ts";
import { sowCriteria } from "../../../../prisma/seed/criteria.ts";
import { sowMeeting } from "../../../../prisma/seed/meeting.ts";
import { sowPledge } from "../../../../prisma/seed/pledge.ts";
import { keysOf } from "../../../../prisma/seed/province.ts";
import { type SeedDoer, type SeedSheet, sowSheets } from "../../../../prisma/seed/sheets.ts";
import { Sower } from "../../../../prisma/seed/sow.ts";
import { asOwner } from "../../support/owner.ts";
import { BLOC, BLOC_NAME, linesOf, SLUG, UNITS } from "./units.ts";

const NAMES = Object.fromEntries(UNITS.map(({ key, name }) => [key, name])),
  KEYS = UNITS.map(({ key }) => key);
const HEAD: SeedDoer = { person: "pho-chanh-van-phong", post: "bloc_head", unit: "vp-hdnd" };
/** Whose sheets the journey checks; those of the others are settled as they were written. */
const OPEN = ["so-tai-chinh", "vp-hdnd", "so-noi-vu"];

const sheet = (unit: string, n: number): SeedSheet => {
  const at = (day: string) => `2023-12-${day}T08:${10 + n}:00+07:00`;
  return {
    unit,
    dueOn: "2023-12-15",
    officer: `can-bo-${unit}`,
    leader: `lanh-dao-${unit}`,
    lines: linesOf(unit),
    writtenAt: at("04"),
    submittedAt: at("05"),
    sentAt: at("06"),
    ...(OPEN.includes(unit) ? {} : { check: { by: HEAD, at: at("12"), toldAt: at("13") }, settled: { at: at("15"), by: HEAD } }),
  };
};

/** The launch meeting with criteria and pledge, and the sheets as the head's side finds them in December. */
await asOwner(async (client) => {
  const sower = new Sower(client),
    at = keysOf(SLUG),
    launch = "trien-khai-2023";
  await sower.enter(at.province);
  await sowBloc(sower, at, { key: BLOC, name: BLOC_NAME, short: "Khối Tham mưu - Tổng hợp" });
  const yearId = await sowYear(sower, at, {
    bloc: BLOC,
    year: "2023",
    mode: "live",
    stage: "checking",
    members: KEYS,
    head: HEAD.unit,
    deputy: "so-ke-hoach",
    holders: { head: HEAD.person, secretary: "can-bo-vp-hdnd", deputy: "lanh-dao-so-ke-hoach" },
    more: { scoring_from: "2023-12-01", scoring_until: "2023-12-15" },
  });
  const signed = UNITS.map(({ key, leader }) => ({ unit: key, name: leader![0], title: leader![1] }));
  await sowMeeting(sower, at, NAMES, {
    key: launch,
    bloc: BLOC,
    yearId,
    kind: "LAUNCH",
    title: "Hội nghị triển khai công tác thi đua năm 2023",
    place: "Hội trường cơ quan",
    startsAt: "2023-01-30T08:00",
    endedAt: "2023-01-30T11:30",
    mode: "live",
    presences: signed,
    agenda: ["Thông qua tiêu chí chấm điểm", "Thông qua giao ước thi đua"],
    resolutions: [{ key: "tieu-chi", subject: "CRITERIA", text: "Thông qua Bảng tiêu chí chấm điểm năm 2023." }],
  });
  const versionId = await sowCriteria(sower, at, {
    key: "bang-2023",
    yearId,
    year: 2023,
    title: "Bảng tiêu chí chấm điểm năm 2023",
    resolutionId: at.of("resolution", launch, "tieu-chi"),
    adoptedAt: "2023-01-30T09:30:00+07:00",
  });
  await sowPledge(sower, at, NAMES, {
    key: "giao-uoc-2023",
    yearId,
    title: "Giao ước thi đua năm 2023",
    blocName: BLOC_NAME,
    year: "2023",
    preamble: "Bảy đơn vị thống nhất ký kết giao ước thi đua:",
    closing: "Cuối năm Khối bình xét, suy tôn.",
    manner: "APP",
    targets: [],
    parties: KEYS,
    clauses: [
      { heading: "Hoàn thành nhiệm vụ", body: "Hoàn thành các chỉ tiêu tỉnh giao năm 2023, tham mưu đúng hạn, đúng chất lượng." },
      { heading: "Phối hợp trong khối", body: "Tham gia đầy đủ hoạt động của Khối, báo cáo đúng hạn." },
    ],
    adoptedAt: "2023-01-30T10:00:00+07:00",
    signatures: signed.map((one) => ({ ...one, at: "2023-01-30T10:30:00+07:00", person: `lanh-dao-${one.unit}` })),
  });
  await sowSheets(sower, at, { yearId, versionId, sheets: UNITS.map(({ key }, n) => sheet(key, n)) });
  await sower.writeAudit();
});
