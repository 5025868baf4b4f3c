import { type SeedCells, sowAssignment } from "../assignment.ts";
import { moveYear, sowBloc, sowYear } from "../bloc.ts";
import { sowCriteria } from "../criteria.ts";
import type { Story } from "../days.ts";
import { sowMeeting } from "../meeting.ts";
import { type Keys, type SeedUnit, sowUnits } from "../province.ts";
import { type SeedSheet, sowSheets } from "../sheets.ts";
import type { Doer, Sower } from "../sow.ts";

const BLOC = "xa-phuong-so-1",
  NAME = "Cụm thi đua các xã, phường số 1",
  YEAR = "2026",
  SINCE = "2025-07-01";
/** Eight communes and wards; names of places and persons are made up. */
const UNITS: SeedUnit[] = [
  {
    key: "phuong-trung-tam",
    code: "PTT",
    name: "Ủy ban nhân dân phường Trung Tâm",
    short: "Phường Trung Tâm",
    leader: ["Ninh Văn Thắng", "Chủ tịch"],
    officer: "Đào Thị Kim",
  },
  {
    key: "phuong-ben-song",
    code: "PBS",
    name: "Ủy ban nhân dân phường Bến Sông",
    short: "Phường Bến Sông",
    leader: ["Từ Thị Nguyệt", "Chủ tịch"],
    officer: "Phùng Văn Hậu",
  },
  {
    key: "xa-dong-lua",
    code: "XDL",
    name: "Ủy ban nhân dân xã Đồng Lúa",
    short: "Xã Đồng Lúa",
    leader: ["Kiều Văn Sinh", "Chủ tịch"],
    officer: "Lã Thị Thơm",
  },
  {
    key: "xa-doi-che",
    code: "XDC",
    name: "Ủy ban nhân dân xã Đồi Chè",
    short: "Xã Đồi Chè",
    leader: ["Ma Thị Duyên", "Chủ tịch"],
    officer: "Hứa Văn Lâm",
  },
  {
    key: "xa-suoi-trong",
    code: "XST",
    name: "Ủy ban nhân dân xã Suối Trong",
    short: "Xã Suối Trong",
    leader: ["Triệu Văn Páo", "Chủ tịch"],
    officer: "Bàn Thị Hoa",
  },
  {
    key: "xa-rung-thong",
    code: "XRT",
    name: "Ủy ban nhân dân xã Rừng Thông",
    short: "Xã Rừng Thông",
    leader: ["Giàng A Sinh", "Chủ tịch"],
    officer: "Vàng Thị Mỷ",
  },
  {
    key: "xa-ven-ho",
    code: "XVH",
    name: "Ủy ban nhân dân xã Ven Hồ",
    short: "Xã Ven Hồ",
    leader: ["Quách Văn Lực", "Chủ tịch"],
    officer: "Đinh Thị Sen",
  },
  {
    key: "xa-cau-go",
    code: "XCG",
    name: "Ủy ban nhân dân xã Cầu Gỗ",
    short: "Xã Cầu Gỗ",
    leader: ["Âu Thị Phượng", "Chủ tịch"],
    officer: "Tống Văn Kha",
  },
];
const KEYS = UNITS.map(({ key }) => key),
  NAMES = Object.fromEntries(UNITS.map(({ key, name }) => [key, name]));

/** A third cluster: most of its items are scored by departments, each in one grid with a day of its own. */
export async function sowCommunes(sower: Sower, at: Keys, slug: string, story: Story): Promise<void> {
  await sowUnits(sower, at, slug, UNITS, SINCE);
  await sowBloc(sower, at, { key: BLOC, name: NAME, short: "Các xã, phường số 1", kind: "CLUSTER" });
  const yearId = await sowYear(sower, at, {
    bloc: BLOC,
    year: YEAR,
    mode: "live",
    stage: "scoring",
    members: KEYS,
    head: "phuong-trung-tam",
    deputy: "xa-dong-lua",
    holders: { head: "lanh-dao-phuong-trung-tam", secretary: "can-bo-phuong-trung-tam", deputy: "lanh-dao-xa-dong-lua" },
    more: {
      scoring_from: story.back(6),
      scoring_until: story.ahead("2026-12-20", 18),
      year_end_by: story.ahead("2027-01-25", 55),
      invented: "Cụm, xã, phường, người và số liệu đều là giả định.",
    },
  });
  const head = { person: at.person("lanh-dao-phuong-trung-tam"), post: "bloc_head" },
    board = { person: at.person("chuyen-vien"), post: "board_officer" };
  await sowLaunch(sower, at, yearId);
  const versionId = await sowCriteria(sower, at, {
    key: "xa-phuong-2026",
    yearId,
    year: 2026,
    frame: "communes",
    title: "Bảng tiêu chí chấm điểm xã, phường năm 2026",
    adoptedAt: "2026-01-20T09:00:00+07:00",
    decision: { number: "08/QĐ-HĐTĐKT", on: "2026-01-20" },
    invented: "Bảng tiêu chí và quyết định giả định, theo khung có sẵn.",
  });
  await moveYear(sower, at, yearId, { from: "preparing", to: "running", at: "2026-01-26T08:00:00+07:00", by: head });
  await moveYear(sower, at, yearId, { from: "running", to: "scoring", at: story.at(6, "08:00"), by: head, sheets: UNITS.length });
  await sowSheets(sower, at, { yearId, versionId, sheets: KEYS.map((unit) => sheetOf(unit, story)) });
  await sowGiven(
    sower,
    at,
    { frameId: at.of("criteria-frame", "xa-phuong-2026"), yearId, year: YEAR, given: { at: story.at(5, "09:00"), by: board } },
    board,
    story,
  );
}

async function sowLaunch(sower: Sower, at: Keys, yearId: string): Promise<void> {
  const day = "2026-01-23";
  await sowMeeting(sower, at, NAMES, {
    key: "trien-khai-xa-phuong",
    bloc: BLOC,
    yearId,
    kind: "LAUNCH",
    title: "Hội nghị triển khai công tác thi đua cụm xã, phường năm 2026",
    place: "Hội trường phường Trung Tâm",
    startsAt: `${day}T08:00`,
    endedAt: `${day}T10:00`,
    mode: "live",
    presences: UNITS.map(({ key, leader }) => ({ unit: key, name: leader![0], title: leader![1] })),
    agenda: ["Kế hoạch hoạt động năm 2026"],
    resolutions: [{ key: "ke-hoach", subject: "PLAN", text: "Thông qua kế hoạch hoạt động năm 2026 của cụm." }],
    more: {
      chair_name: "Ninh Văn Thắng",
      chair_title: "Chủ tịch phường Trung Tâm, Cụm trưởng",
      secretary_name: "Đào Thị Kim",
      invented: "Cuộc họp giả định.",
    },
  });
}

/** One unit has begun its own part, the others have not: the figures of the departments come in meanwhile. */
function sheetOf(unit: string, story: Story): SeedSheet {
  const lines: SeedSheet["lines"] =
    unit === "xa-doi-che"
      ? {
          "dang-ky": { inputs: { done: "2026-02-20" } },
          "sinh-hoat-cum": { inputs: { target: "3", actual: "3" } },
          "bao-cao": { inputs: { count: "1" } },
        }
      : {};
  return { unit, dueOn: null, officer: `can-bo-${unit}`, leader: `lanh-dao-${unit}`, lines, writtenAt: story.at(2, "09:10") };
}

const cellsOf = (units: string[], texts: Record<string, string[]>): SeedCells =>
  Object.fromEntries(
    units.map((unit, n) => [unit, Object.fromEntries(Object.entries(texts).flatMap(([cell, row]) => (row[n] ? [[cell, row[n]]] : [])))]),
  );
const BUDGET = {
  "thu-ngan-sach.target": ["42.500", "31.200", "8.400", "6.100", "4.750"],
  "thu-ngan-sach.actual": ["44.180", "30.900", "8.950", "6.020", "4.800"],
  "giai-ngan.value": ["96,2", "91,5", "97", "", "88,4"],
};

type Given = { frameId: string; yearId: string; year: string; given: { at: string; by: Doer } };

/** One grid half filled with a workbook that waits, one of published figures, and one that was handed in. */
async function sowGiven(sower: Sower, at: Keys, common: Given, board: Doer, story: Story): Promise<void> {
  const finance = { person: at.person("can-bo-so-tai-chinh"), post: "unit_officer" },
    inspectorate = { person: at.person("can-bo-thanh-tra-tinh"), post: "unit_officer" },
    rest = KEYS.slice(5);
  await sowAssignment(sower, at, {
    ...common,
    key: "kinh-te-ngan-sach",
    name: "Kinh tế, ngân sách",
    items: ["thu-ngan-sach", "giai-ngan", "ho-kinh-doanh"],
    unit: "so-tai-chinh",
    dueOn: story.ahead("2026-12-10", 8),
    entered: { at: story.at(1, "10:20"), by: finance, cells: cellsOf(KEYS.slice(0, 5), BUDGET) },
    upload: {
      file: "thu-ngan-sach-thang-11.xlsx",
      at: story.at(1, "16:05"),
      cells: cellsOf(rest, {
        "thu-ngan-sach.target": ["3.900", "5.300", "4.100"],
        "thu-ngan-sach.actual": ["3.955", "5.120", "4.100"],
        "giai-ngan.value": ["92", "95,6", "KPS"],
      }),
    },
  });
  await sowAssignment(sower, at, {
    ...common,
    key: "cai-cach-hanh-chinh",
    name: "Cải cách hành chính, sự hài lòng của người dân",
    items: ["cchc"],
    unit: null,
    source: { source: "Kết quả đánh giá cải cách hành chính cấp xã năm 2026 (giả định)", date: story.back(3) },
    dueOn: story.ahead("2026-12-18", 16),
    entered: { at: story.at(2, "08:40"), by: board, cells: cellsOf(KEYS.slice(0, 4), { "cchc.points": ["56", "54,5", "51,25", "49"] }) },
    upload: {
      file: "cchc-cap-xa-2026.xlsx",
      at: story.at(1, "08:15"),
      cells: cellsOf(KEYS.slice(4), { "cchc.points": ["52", "47,5", "50", "53,75"] }),
    },
  });
  await sowAssignment(sower, at, {
    ...common,
    key: "don-thu",
    name: "Giải quyết đơn thư",
    items: ["don-thu"],
    unit: "thanh-tra-tinh",
    dueOn: story.ahead("2026-12-05", 3),
    handedInAt: story.at(1, "15:30"),
    entered: {
      at: story.at(2, "14:00"),
      by: inspectorate,
      cells: cellsOf(KEYS, {
        "don-thu.target": ["25", "18", "9", "6", "4", "KPS", "11", "7"],
        "don-thu.actual": ["25", "17", "9", "6", "4", "", "10", "7"],
      }),
    },
  });
}
