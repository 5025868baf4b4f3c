import { execFileSync } from "node:child_process";
import type { SeedUnit } from "../../../../prisma/seed/province.ts";

export const SLUG = "tinh-mot",
  YEAR = String(new Date().getFullYear()),
  AT = `/${SLUG}/khoi/mttq-doan-the/${YEAR}`;
const NAMES = [
  "Ủy ban Mặt trận Tổ quốc",
  "Liên đoàn Lao động",
  "Hội Nông dân",
  "Hội Liên hiệp Phụ nữ",
  "Hội Cựu chiến binh",
  "Đoàn Thanh niên",
  "Liên minh Hợp tác xã",
  "Hội Chữ thập đỏ",
  "Hội Người cao tuổi",
  "Hội Luật gia",
];
/** Ten organisations as in the report of 2017; who leads them is invented. */
export const UNITS: SeedUnit[] = NAMES.map((name, n) => ({
  key: `to-chuc-${n + 1}`,
  code: `TC${n + 1}`,
  name: `${name} tỉnh`,
  short: name,
  leader: [`Chủ tịch ${n + 1}`, "Chủ tịch"],
  officer: `Cán bộ ${n + 1}`,
}));

/** What the journey finds, written by the seed's own hand: it reads modules of the server, which Playwright's loader refuses, so it runs apart. Answers the meeting's id. */
export const theConference = (): string =>
  execFileSync(process.execPath, ["--import", "./scripts/alias.mjs", "tests/journeys/own/case-1/facts.ts"], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "inherit"],
  });
