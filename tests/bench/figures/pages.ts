import { gzipSync } from "node:zlib";
import { seedProposals } from "../../../prisma/seed/scale/proposals.ts";
import { asSuper, type Bench, PROVINCE } from "../bench.ts";
import { checked, fetched } from "../load.ts";
import { measured, type Page, type Pair } from "../page.ts";
import { type Figure, rounded } from "../rounds.ts";

export const IDS = ["P1", "P2"];

const AT = `/${PROVINCE}`;

/** Dossiers that no other figure counts. */
async function fiveThousand(bench: Bench): Promise<() => Promise<void>> {
  const db = await bench.province(),
    clear = () =>
      asSuper(db, async (client) => void (await client.query("delete from award_proposal where invented = 'Hồ sơ sinh ra để đo và thử.'")));
  await clear();
  await asSuper(db, async (client) => {
    await seedProposals(
      client,
      (await client.query<{ id: string }>("select id from province where slug = $1", [PROVINCE])).rows[0]!.id,
      5_000,
    );
    await client.query("vacuum analyze award_proposal");
  });
  return clear;
}
const PAGES: Page[] = [
  { id: "P1", name: "Việc cần làm (thư ký khối)", path: `${AT}/viec`, says: "Việc cần làm", who: "thuky", goal: "≥ 0.50", beside: "/" },
  {
    id: "P1-ban",
    name: "Bàn làm việc của Ban (34 khối)",
    path: `${AT}/ban`,
    says: "Khối số 20",
    who: "chuyenvien",
    goal: "≥ 0.50",
    beside: "/",
  },
  {
    id: "P2",
    name: "Bảng tự chấm, 50 tiêu chí, đang sửa",
    path: `${AT}/khoi/khoi-01/2026/cham-diem/co-quan-001`,
    says: "Bảng tự chấm điểm",
    who: "thuky",
    goal: "≥ 0.50",
    beside: "/",
  },
  {
    id: "P2-xep-hang",
    name: "Xếp hạng 12 đơn vị × 50 tiêu chí",
    path: `${AT}/khoi/khoi-03/2026/xep-hang`,
    says: "Xếp hạng",
    who: "chuyenvien",
    goal: "≥ 0.50",
    beside: "/",
  },
  {
    id: "P1-ho-so",
    name: "Hồ sơ đề nghị: 5.000 hồ sơ, lọc và sắp xếp",
    path: `${AT}/ban/de-nghi?cho=chuyen-vien&xep=moi`,
    says: "Hồ sơ đề nghị",
    who: "chuyenvien",
    goal: "≥ 0.50",
    beside: "/",
    before: fiveThousand,
  },
];

export const measure = (bench: Bench) => measured(bench, PAGES, async ({ id }, pair) => (id === "P2" ? sizes(pair) : []));

const CHUNK = /\/_next\/static\/[^"'\\ ]+?\.js/g;
/** Script that the page asks for, compressed; the polyfill file is for browsers without modules and never loaded by others. */
async function scripts(html: string, address: string): Promise<number> {
  const old = new Set([...html.matchAll(/<script[^>]+nomodule[^>]*>/gi)].flatMap(([tag]) => tag.match(CHUNK) ?? []));
  const names = [...new Set((html.match(CHUNK) ?? []).filter((one) => !old.has(one)))];
  const bytes = await Promise.all(
    names.map(async (name) => gzipSync((await fetched({ url: `${address}${name}` })).body, { level: 6 }).length),
  );
  return bytes.reduce((sum, one) => sum + one, 0) / 1024;
}

async function sizes({ ours, app, other, bare }: Pair): Promise<Figure[]> {
  const own = await checked(ours),
    plain = await checked(other);
  const more = (await scripts(own.html, app)) - (await scripts(plain.html, bare));
  return [
    limited("P2-html", "Bảng tự chấm: HTML và dữ liệu, nén, so với mức 20 KB", own.gzip / 1024, 20),
    limited("P2-script", "Bảng tự chấm: mã thêm so với trang trống, nén, so với mức 55 KB", more, 55),
  ];
}
const limited = (id: string, name: string, kilobytes: number, most: number): Figure => {
  const ratio = rounded(kilobytes / most);
  return {
    id,
    name,
    unit: "KB",
    ours: rounded(kilobytes),
    baseline: most,
    ratio,
    interval: [ratio, ratio],
    goal: "≤ 1",
    holds: ratio <= 1,
  };
};
