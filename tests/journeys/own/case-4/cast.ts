import { expect, type Browser, type BrowserContextOptions, type Page } from "@playwright/test";
import { keysOf, type SeedPerson, type SeedUnit } from "../../../../prisma/seed/province.ts";
import { resetClock, setClock } from "../../support/clock.ts";
import { pageOf } from "../../support/people.ts";
import { PASSWORD } from "../../support/province.ts";
import type { Figures } from "../../support/sheets.ts";

// Who acts in case 4: the bloc of advisory offices in 2023, in a province of its own. The four units are those the report
// names; three more members, the persons and all figures are made up.

export const SLUG = "tinh-bon", BLOC = "tham-muu-tong-hop", BLOC_NAME = "Khối thi đua các cơ quan Tham mưu - Tổng hợp";
export const OLD = `/${SLUG}/khoi/${BLOC}/2023`, NEXT = `/${SLUG}/khoi/${BLOC}/2024`;
export const sheetOf = (unit: string) => `${OLD}/cham-diem/${unit}`;
export const YEAR_END = "Hội nghị tổng kết năm 2023, triển khai năm 2024";
export const FLAG = "Cờ thi đua của Chính phủ", MERIT = "Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh";

/** A browser of their own for one of the cast. */
export const as = (browser: Browser, key: string, options: BrowserContextOptions = {}): Promise<Page> => pageOf(browser, `${key}@${SLUG}.demo`, options, PASSWORD);
/** In this province it is that moment now. */
export const asOf = (moment: string): Promise<void> => setClock(keysOf(SLUG).province, moment);
export const ownDay = (): Promise<void> => resetClock(keysOf(SLUG).province);

/** Where the year-end meeting stands, found by its title. */
export async function yearEnd(page: Page): Promise<string> {
  await page.goto(`${OLD}/hoi-nghi`);
  await page.getByRole("link", { name: YEAR_END }).first().click();
  await expect(page.getByRole("heading", { level: 1, name: YEAR_END })).toBeVisible();
  return new URL(page.url()).pathname;
}

const unit = (key: string, code: string, name: string, short: string, leader: [string, string], officer: string): SeedUnit => ({ key, code, name, short, leader, officer });
export const UNITS = [
  unit("vp-hdnd", "VPHD", "Văn phòng Đoàn ĐBQH và HĐND tỉnh", "Văn phòng Đoàn ĐBQH và HĐND", ["Vũ Đình Khải", "Chánh Văn phòng"], "Đặng Thu Hương"),
  unit("so-tai-chinh", "STC", "Sở Tài chính", "Sở Tài chính", ["Nguyễn Văn Thành", "Giám đốc"], "Trần Thị Lan"),
  unit("vp-ubnd", "VPUB", "Văn phòng UBND tỉnh", "Văn phòng UBND", ["Lê Quang Minh", "Chánh Văn phòng"], "Phạm Thị Hòa"),
  unit("so-ke-hoach", "SKHDT", "Sở Kế hoạch và Đầu tư", "Sở Kế hoạch và Đầu tư", ["Hoàng Thị Ngọc", "Giám đốc"], "Bùi Văn Sơn"),
  unit("so-noi-vu", "SNV", "Sở Nội vụ", "Sở Nội vụ", ["Đỗ Văn Hùng", "Giám đốc"], "Ngô Thị Mai"),
  unit("so-tu-phap", "STP", "Sở Tư pháp", "Sở Tư pháp", ["Lý Thị Hạnh", "Giám đốc"], "Đinh Văn Quý"),
  unit("thanh-tra", "TTR", "Thanh tra tỉnh", "Thanh tra tỉnh", ["Phan Văn Lợi", "Chánh Thanh tra"], "Vũ Thị Thu"),
];

/** The deputy chief who exercises the head's office, and those of board and council; the board sits in Sở Nội vụ, itself a member. */
export const PEOPLE: SeedPerson[] = [
  { key: "pho-chanh-van-phong", name: "Lương Minh Đức", title: "Phó Chánh Văn phòng", unit: "vp-hdnd", posts: [] },
  { key: "pho-giam-doc", name: "Tạ Thị Bích", title: "Phó Giám đốc", unit: "so-tai-chinh", posts: [] },
  { key: "chuyen-vien", name: "Nông Văn Tuấn", title: "Chuyên viên", unit: "so-noi-vu", posts: [{ code: "board_officer" }] },
  { key: "lanh-dao-ban", name: "Hà Thị Vân", title: "Trưởng phòng", unit: "so-noi-vu", posts: [{ code: "board_leader" }] },
  { key: "thu-ky-hoi-dong", name: "Cao Thị Yến", title: "Thư ký Hội đồng", posts: [{ code: "council_secretary" }] },
];

/** All that is asked of a sheet, at its best; a unit differs where it says so. */
const BEST: Figures = {
  "chi-tieu": { target: "40", actual: "40" }, "chuong-trinh": { target: "100", actual: "100", minus: "0" }, "van-ban": { target: "12", actual: "12" },
  "giai-ngan": { value: "96,4" }, cchc: { option: "xuat-sac" }, "chuyen-doi-so": { option: "dau" },
  "thu-tuc-dung-han": { target: "1.250", actual: "1.250" }, "thu-tuc-truc-tuyen": { target: "1.250", actual: "1.250" },
  "to-chuc-dang": { option: "xuat-sac" }, "tap-the-lanh-dao": { option: "xuat-sac" }, "doan-the": { done: ["cong-doan", "thanh-nien", "khac"] },
  "dan-chu": { done: ["quy-che", "phong-chong", "tiep-dan"] }, "ky-luat": { count: "0" }, "phat-dong": { done: ["ke-hoach", "phat-dong", "huong-dan", "so-ket"] },
  "dang-ky": { done: "22/02/2023" }, "du-hop": { target: "4", actual: "4" }, "mo-hinh": { count: "4" }, "truc-tiep": { whole: "30", value: "19" }, "bao-cao": { count: "0" },
  "nop-cham": { count: "0" }, "phe-binh": { count: "0" }, "sai-minh-chung": { count: "0" },
  "khong-dang-ky": { hit: "no" }, "dang-khong-hoan-thanh": { hit: "no" }, "ky-luat-lanh-dao": { hit: "no" },
};
const but = (changes: Figures): Figures => ({ ...BEST, ...changes });

/** By these figures and what the check takes away: 1. Sở Tài chính, 2. Văn phòng UBND, 3. the head unit, 4. Sở Kế hoạch và Đầu tư. */
export const FIGURES: Record<string, Figures> = {
  "so-tai-chinh": but({ "giai-ngan": { value: "93,2" }, "co-bo": { count: "1" } }),
  "vp-ubnd": but({ cchc: { option: "tot" } }),
  "vp-hdnd": but({ cchc: { option: "tot" }, "mo-hinh": { count: "3" } }),
  "so-ke-hoach": but({ cchc: { option: "tot" }, "giai-ngan": { value: "88" }, "mo-hinh": { count: "3" } }),
  "so-noi-vu": but({ cchc: { option: "kha" }, "mo-hinh": { count: "2" } }),
  "so-tu-phap": but({ cchc: { option: "kha" }, "chuyen-doi-so": { option: "giua" }, "mo-hinh": { count: "2" } }),
  "thanh-tra": but({ cchc: { option: "kha" }, "chuyen-doi-so": { option: "cuoi" }, "mo-hinh": { count: "1" } }),
};
