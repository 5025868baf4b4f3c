import { moveYear } from "../../bloc.ts";
import { sowCross } from "../../cross.ts";
import type { SeedProof } from "../../proofs.ts";
import { type Figures, linesFrom, USUAL } from "../../department-lines.ts";
import { type SeedChange, type SeedDoer, type SeedSheet, sowSheets } from "../../sheets.ts";
import { MEMBERS, NAMES, type Story } from "./members.ts";

const HEAD_UNIT = "van-phong-doan-dbqh-va-hdnd-tinh";
const HEAD: SeedDoer = { person: "khoi-truong-2023", post: "bloc_head", unit: HEAD_UNIT },
  BOARD: SeedDoer = { person: "chuyen-vien", post: "board_officer", unit: "so-noi-vu" };
/** Nobody settles their own unit: without a deputy the board looks at the sheet of the head's. */
const judgeOf = (unit: string) => (unit === HEAD_UNIT ? BOARD : HEAD);

export type Year = { figures: Partial<Figures>; changes?: Record<string, SeedChange> };
const YEARS: Record<string, Year> = {
  "so-tai-chinh": {
    figures: {
      targets: [46, 46],
      programme: [168, 168, 0],
      texts: [7, 7],
      spent: 97.1,
      reform: "xuat-sac",
      digital: "dau",
      party: "xuat-sac",
      leaders: "xuat-sac",
      models: 4,
      bonus: { flag: 0, certificates: 1, initiatives: 2, beyond: 0 },
    },
  },
  "van-phong-ubnd-tinh": {
    figures: {
      targets: [44, 44],
      programme: [230, 228, 2],
      texts: [6, 6],
      reform: "xuat-sac",
      digital: "dau",
      party: "xuat-sac",
      models: 4,
      bonus: { flag: 0, certificates: 1, initiatives: 1, beyond: 0 },
    },
  },
  "so-ke-hoach-va-dau-tu": {
    figures: {
      targets: [42, 41],
      programme: [154, 153, 1],
      texts: [8, 8],
      spent: 95.6,
      reform: "xuat-sac",
      party: "xuat-sac",
      models: 4,
      bonus: { flag: 0, certificates: 0, initiatives: 2, beyond: 0 },
    },
  },
  [HEAD_UNIT]: { figures: { targets: [38, 37], programme: [126, 125, 1], spent: 96.2, files: null, models: 3 } },
  "so-tu-phap": {
    figures: {
      targets: [40, 38],
      programme: [148, 146, 2],
      texts: [11, 11],
      spent: 92.4,
      files: { inTime: [5210, 5198], online: [5210, 4376] },
      models: 4,
    },
    changes: { "mo-hinh": { points: "3", code: "thieu-minh-chung", reason: "Một trong bốn mô hình chưa có quyết định công nhận." } },
  },
  "thanh-tra-tinh": {
    figures: {
      targets: [28, 26],
      programme: [98, 96, 2],
      texts: null,
      reform: "kha",
      digital: "cuoi",
      files: null,
      attended: [6, 5],
      models: 2,
      lateReports: 1,
    },
  },
};

/** What most lines lean on: the unit's report on the year. */
const reportOf = (unit: string, n: number): SeedProof => ({
  key: "bao-cao-nam-2023",
  title: "Báo cáo kết quả công tác và phong trào thi đua năm 2023",
  number: `${210 + n * 37}/BC`,
  issuedOn: "2023-11-27",
  issuer: NAMES[unit]!,
  file: `papers/bao-cao-nam-2023-${unit}.pdf`,
  items: [
    "chi-tieu",
    "chuong-trinh",
    "giai-ngan",
    "cchc",
    "chuyen-doi-so",
    "to-chuc-dang",
    "tap-the-lanh-dao",
    "doan-the",
    "dan-chu",
    "phat-dong",
    "mo-hinh",
    "truc-tiep",
    "sang-kien",
  ],
});

/** The six sheets of one of the two years: handed in, looked at, settled. */
export function settledSheets(
  year: string,
  headUnit: string,
  by: (unit: string) => SeedDoer,
  days: { due: string; sent: string; checked: string; settled: string },
  years: Record<string, Year> = YEARS,
): SeedSheet[] {
  return MEMBERS.map(({ unit, leader, officer }, n): SeedSheet => {
    const { figures, changes } = years[unit]!,
      minute = String(10 + n * 7).padStart(2, "0"),
      answered = changes && unit !== headUnit;
    return {
      unit,
      ...(year === "2023" ? { proofs: [reportOf(unit, n)] } : {}),
      dueOn: days.due,
      officer: officer[1],
      leader: leader[2],
      lines: linesFrom({ ...USUAL, ...figures, registered: `${year}-02-24` }),
      writtenAt: `${days.sent}T08:${minute}:00+07:00`,
      submittedAt: `${days.sent}T09:${minute}:00+07:00`,
      sentAt: `${days.sent}T10:${minute}:00+07:00`,
      check: {
        by: by(unit),
        at: `${days.checked}T08:${minute}:00+07:00`,
        toldAt: `${days.checked}T14:${minute}:00+07:00`,
        ...(changes ? { changes } : {}),
        ...(answered
          ? {
              replies: [
                {
                  key: "mo-hinh",
                  item: "mo-hinh",
                  at: `${days.checked}T16:20:00+07:00`,
                  text: "Đơn vị đồng ý; mô hình thứ tư đang chờ quyết định công nhận.",
                  answer: { at: `${days.checked}T16:50:00+07:00`, text: "Khối ghi nhận; mô hình này tính vào năm sau khi có quyết định." },
                },
              ],
              endedAt: `${days.checked}T16:55:00+07:00`,
            }
          : {}),
      },
      settled: { at: `${days.settled}T09:${minute}:00+07:00`, by: by(unit) },
    };
  });
}

export async function sowScores({ sower, at, year2023, head }: Story, versionId: string): Promise<void> {
  await moveYear(sower, at, year2023, {
    from: "running",
    to: "scoring",
    at: "2023-11-20T08:00:00+07:00",
    by: head,
    sheets: MEMBERS.length,
  });
  await sowSheets(sower, at, {
    yearId: year2023,
    versionId,
    sheets: settledSheets("2023", HEAD_UNIT, judgeOf, {
      due: "2023-12-01",
      sent: "2023-11-29",
      checked: "2023-12-08",
      settled: "2023-12-20",
    }),
  });
  await moveYear(sower, at, year2023, { from: "scoring", to: "checking", at: "2023-12-04T08:00:00+07:00", by: head });
  await sowCross(sower, at, {
    key: "2023",
    yearId: year2023,
    seed: "041223",
    drawnAt: "2023-12-04T09:00:00+07:00",
    by: head,
    dueOn: "2023-12-07",
    handedInAt: "2023-12-06T15:30:00+07:00",
    units: MEMBERS.map(({ unit, name, leader }) => ({ unit, name, leader: leader[2] })),
  });
  await moveYear(sower, at, year2023, { from: "checking", to: "deciding", at: "2023-12-22T08:30:00+07:00", by: head });
}
