import { setTimeout as sleep } from "node:timers/promises";
import { pixelHref } from "@/lib/portal/addresses.ts";
import { anArticle, ARTICLE, readingsOf } from "../article.ts";
import { type Bench, PROVINCE } from "../bench.ts";
import { asked } from "../load.ts";
import { measured, type Page } from "../page.ts";

export const IDS = ["P11"];

/** Longer than a reading waits for the database. */
const WRITTEN = 5_000,
  PIXEL = pixelHref(PROVINCE, ARTICLE.id);
/** Every answer must have been counted, none twice. */
async function counted(bench: Bench): Promise<() => Promise<void>> {
  const clear = await anArticle(bench),
    url = `${await bench.app()}${PIXEL}`;
  return async () => {
    await sleep(WRITTEN);
    const readings = await readingsOf(bench),
      answers = asked.get(url);
    await clear();
    if (readings !== answers) throw new Error(`${answers} readings, of which ${readings} were counted`);
  };
}
const PAGES: Page[] = [
  { id: "P11", name: "Trang công khai của tỉnh", path: `/${PROVINCE}`, says: "Tỉnh Đo", goal: "≥ 0.90", beside: "/tinh" },
  {
    id: "P11-diem-anh",
    name: "Điểm ảnh đếm lượt xem của một bài",
    path: PIXEL,
    says: "GIF89a",
    goal: "≥ 0.40",
    beside: "/tinh",
    before: counted,
  },
];

export const measure = (bench: Bench) => measured(bench, PAGES);
