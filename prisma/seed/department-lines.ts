import type { Inputs } from "../../lib/scoring/cell-text.ts";
import type { SeedLine } from "./sheets.ts";

/** A year of one unit in figures, as its officer would have them on one page. `null`: the task did not arise. */
export type Figures = {
  targets: [given: number, reached: number];
  programme: [given: number, inTime: number, late: number];
  texts: [given: number, inTime: number] | null;
  spent: number | null;
  reform: string;
  digital: string;
  files: { inTime: [all: number, inTime: number]; online: [all: number, online: number] } | null;
  party: string;
  leaders: string;
  unions: string[];
  democracy: string[];
  reprimands: number;
  movement: string[];
  registered: string;
  attended: [held: number, attended: number];
  models: number;
  workers: [praised: number, direct: number];
  lateReports: number;
  bonus: { flag: number; certificates: number; initiatives: number; beyond: 0 | 1 };
  lateTexts: number;
};
const UNIONS = ["cong-doan", "thanh-nien", "khac"],
  DEMOCRACY = ["quy-che", "phong-chong", "tiep-dan"],
  MOVEMENT = ["ke-hoach", "phat-dong", "huong-dan", "so-ket"];

/** An ordinary good year: each unit says only where it differs. */
export const USUAL: Figures = {
  targets: [40, 40],
  programme: [150, 150, 0],
  texts: [5, 5],
  spent: 96,
  reform: "tot",
  digital: "giua",
  files: { inTime: [1200, 1200], online: [1200, 1128] },
  party: "tot",
  leaders: "tot",
  unions: UNIONS,
  democracy: DEMOCRACY,
  reprimands: 0,
  movement: MOVEMENT,
  registered: "2026-02-24",
  attended: [6, 6],
  models: 3,
  workers: [42, 27],
  lateReports: 0,
  bonus: { flag: 0, certificates: 0, initiatives: 1, beyond: 0 },
  lateTexts: 0,
};

const of = (inputs: Inputs): SeedLine => ({ inputs });
const pair = ([target, actual]: readonly [number, number]) => of({ target, actual });
const none = (note: string): SeedLine => ({ na: true, note });

/** The same year in the cells of the departments' table; `notes` by item, `leave` what is still empty. */
export function linesFrom(it: Figures, notes: Record<string, string> = {}, leave: string[] = []): Record<string, SeedLine> {
  const lines: Record<string, SeedLine> = {
    "chi-tieu": pair(it.targets),
    "chuong-trinh": of({ target: it.programme[0], actual: it.programme[1], minus: it.programme[2] }),
    "van-ban": it.texts ? pair(it.texts) : none("Trong năm đơn vị không được giao chủ trì văn bản quy phạm pháp luật, đề án."),
    "giai-ngan": it.spent === null ? none("Đơn vị không được giao vốn đầu tư công và dự toán của tỉnh.") : of({ value: it.spent }),
    cchc: of({ option: it.reform }),
    "chuyen-doi-so": of({ option: it.digital }),
    "thu-tuc-dung-han": it.files ? pair(it.files.inTime) : none("Đơn vị không có thủ tục hành chính giải quyết cho tổ chức, cá nhân."),
    "thu-tuc-truc-tuyen": it.files ? pair(it.files.online) : none("Đơn vị không có thủ tục hành chính giải quyết cho tổ chức, cá nhân."),
    "to-chuc-dang": of({ option: it.party }),
    "tap-the-lanh-dao": of({ option: it.leaders }),
    "doan-the": of({ done: it.unions }),
    "dan-chu": of({ done: it.democracy }),
    "ky-luat": of({ count: it.reprimands }),
    "phat-dong": of({ done: it.movement }),
    "dang-ky": of({ done: it.registered }),
    "du-hop": pair(it.attended),
    "mo-hinh": of({ count: it.models }),
    "truc-tiep": of({ whole: it.workers[0], value: it.workers[1] }),
    "bao-cao": of({ count: it.lateReports }),
    "co-bo": of({ count: it.bonus.flag }),
    "bang-khen-bo": of({ count: it.bonus.certificates }),
    "sang-kien": of({ count: it.bonus.initiatives }),
    "vuot-chi-tieu": of({ count: it.bonus.beyond }),
    "nop-cham": of({ count: it.lateTexts }),
    "phe-binh": of({ count: 0 }),
    "sai-minh-chung": of({ count: 0 }),
    "khong-dang-ky": of({ hit: false }),
    "dang-khong-hoan-thanh": of({ hit: false }),
    "ky-luat-lanh-dao": of({ hit: false }),
  };
  return Object.fromEntries(
    Object.entries(lines)
      .filter(([key]) => !leave.includes(key))
      .map(([key, line]) => [key, notes[key] ? { ...line, note: notes[key] } : line]),
  );
}
