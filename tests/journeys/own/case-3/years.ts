import { sowBloc, sowYear } from "../../../../prisma/seed/bloc.ts";
import { sowCriteria } from "../../../../prisma/seed/criteria.ts";
import { sowMeeting } from "../../../../prisma/seed/meeting.ts";
import { keysOf } from "../../../../prisma/seed/province.ts";
import { type Figures, linesFrom, USUAL } from "../../../../prisma/seed/department-lines.ts";
import { sowUnitReport } from "../../../../prisma/seed/reports.ts";
import { type SeedDoer, type SeedSheet, sowSheets } from "../../../../prisma/seed/sheets.ts";
import { Sower } from "../../../../prisma/seed/sow.ts";
import { asOwner } from "../../support/owner.ts";
import { BLOC, SLUG, UNITS } from "./units.ts";

const NAMES = Object.fromEntries(UNITS.map(({ key, name }) => [key, name])),
  KEYS = UNITS.map(({ key }) => key),
  LEADERS = UNITS.map(({ key, leader }) => ({ unit: key, name: leader![0], title: leader![1] }));
const HEAD: SeedDoer = { person: "lanh-dao-so-gddt", post: "bloc_head", unit: "so-gddt" },
  DEPUTY: SeedDoer = { person: "lanh-dao-so-y-te", post: "bloc_deputy", unit: "so-y-te" };

/** In 2018 by the old points: Sở Y tế first, Sở Văn hóa one point behind with twice as many models; then Giáo dục, then Lao động. */
const FIGURES: Record<string, Partial<Figures>> = {
  "so-gddt": { digital: "cuoi" },
  "so-van-hoa": { reform: "kha", models: 6 },
  "so-lao-dong": { digital: "cuoi", models: 2 },
};
const lines = (unit: string, year: number, more: Partial<Figures> = {}) =>
  linesFrom({ ...USUAL, ...FIGURES[unit], ...more, registered: `${year}-02-20` });

const settled = (unit: string, n: number): SeedSheet => {
  const by = unit === HEAD.unit ? DEPUTY : HEAD,
    at = (day: string) => `${day}T08:${10 + n}:00+07:00`;
  return {
    unit,
    dueOn: "2018-12-05",
    officer: `can-bo-${unit}`,
    leader: `lanh-dao-${unit}`,
    lines: lines(unit, 2018),
    writtenAt: at("2018-12-01"),
    submittedAt: at("2018-12-02"),
    sentAt: at("2018-12-03"),
    check: { by, at: at("2018-12-10"), toldAt: at("2018-12-11") },
    settled: { at: at("2018-12-20"), by },
  };
};
/** In 2019 one has sent its sheet, one has begun, two have not. */
const underWay = (unit: string): SeedSheet => {
  const it = {
    unit,
    dueOn: "2019-09-20",
    officer: `can-bo-${unit}`,
    leader: `lanh-dao-${unit}`,
    lines: {},
    writtenAt: "2019-08-26T09:00:00+07:00",
  };
  if (unit === "so-y-te")
    return { ...it, lines: lines(unit, 2019), submittedAt: "2019-08-26T10:00:00+07:00", sentAt: "2019-08-27T08:00:00+07:00" };
  if (unit !== "so-van-hoa") return it;
  const { "chi-tieu": first, "du-hop": attended, "mo-hinh": models } = lines(unit, 2019);
  return { ...it, lines: { "chi-tieu": first!, "du-hop": attended!, "mo-hinh": models! } };
};

/** Two units have sent their mid-year report, two have not. */
const REPORTED = [
  ["so-gddt", "Tổ chức kỳ thi an toàn.", "Thiếu giáo viên mầm non ở hai huyện."],
  ["so-van-hoa", "Đón ba triệu lượt khách.", "Kinh phí tu bổ di tích chậm giải ngân."],
] as const;

/** A year that is over with its settled points, and one that scores itself by the same table. */
await asOwner(async (client) => {
  const sower = new Sower(client),
    at = keysOf(SLUG);
  await sower.enter(at.province);
  await sowBloc(sower, at, { key: BLOC, name: "Khối thi đua Văn hóa - Xã hội", short: "Khối Văn hóa - Xã hội" });
  for (const year of [2018, 2019]) {
    const now = year === 2019;
    const yearId = await sowYear(sower, at, {
      bloc: BLOC,
      year: String(year),
      mode: "live",
      stage: now ? "scoring" : "closed",
      members: now ? [] : KEYS,
      head: HEAD.unit,
      deputy: DEPUTY.unit,
      holders: { head: HEAD.person, secretary: "can-bo-so-gddt", deputy: DEPUTY.person },
      more: {
        scoring_from: now ? "2019-08-15" : "2018-11-20",
        scoring_until: now ? "2019-09-20" : "2018-12-05",
        year_end_by: `${year + 1}-01-31`,
      },
    });
    const meeting = `trien-khai-${year}`;
    await sowMeeting(sower, at, NAMES, {
      key: meeting,
      bloc: BLOC,
      yearId,
      kind: "LAUNCH",
      title: `Hội nghị triển khai năm ${year}`,
      place: "Hội trường",
      startsAt: `${year}-01-20T08:00`,
      endedAt: `${year}-01-20T10:00`,
      mode: "live",
      presences: LEADERS,
      agenda: ["Tiêu chí chấm điểm"],
      resolutions: [{ key: "tieu-chi", subject: "CRITERIA", text: `Thông qua bảng tiêu chí năm ${year}.` }],
    });
    const versionId = await sowCriteria(sower, at, {
      key: `bang-${year}`,
      yearId,
      year,
      title: `Bảng tiêu chí chấm điểm năm ${year}`,
      resolutionId: at.of("resolution", meeting, "tieu-chi"),
      adoptedAt: `${year}-01-20T09:30:00+07:00`,
    });
    await sowSheets(sower, at, { yearId, versionId, sheets: now ? KEYS.map(underWay) : KEYS.map(settled) });
    for (const [unit, results, difficulties] of now ? REPORTED : []) {
      await sowUnitReport(
        sower,
        at,
        { yearId, period: "MIDYEAR", year: "2019", bloc: "Khối thi đua Văn hóa - Xã hội" },
        {
          unit,
          words: { results, difficulties },
          at: "2019-08-26T15:00:00+07:00",
          by: { person: at.person(`can-bo-${unit}`), post: "unit_officer" },
        },
      );
    }
  }
});
