import { moveYear } from "../../bloc.ts";
import { sowCriteria } from "../../criteria.ts";
import { sowMeeting } from "../../meeting.ts";
import { type SeedDoer, sowSheets } from "../../sheets.ts";
import { idOf } from "../../sow.ts";
import { BLOC, BOARD_GUEST, LEADERS, NAMES, type Story } from "./members.ts";
import { settledSheets, type Year } from "./scores.ts";

const HEAD: SeedDoer = { person: "lanh-dao-so-tai-chinh", post: "bloc_head", unit: "so-tai-chinh" },
  DEPUTY: SeedDoer = { person: "khoi-truong", post: "bloc_deputy", unit: "van-phong-ubnd-tinh" };
const INVENTED = "Cuộc họp giả định: bản tin chỉ nói đến hội nghị ngày 22/01/2024.";
const CHAIR = {
  chair_name: "Đỗ Quốc Khánh",
  chair_title: "Giám đốc Sở Tài chính, Khối trưởng",
  secretary_name: "Nguyễn Thu Trang",
  invented: INVENTED,
};

const YEARS: Record<string, Year> = {
  "so-tai-chinh": {
    figures: {
      targets: [48, 48],
      programme: [172, 170, 2],
      texts: [6, 6],
      spent: 96.3,
      reform: "xuat-sac",
      digital: "dau",
      party: "xuat-sac",
      models: 4,
      bonus: { flag: 1, certificates: 0, initiatives: 2, beyond: 0 },
    },
  },
  "van-phong-ubnd-tinh": {
    figures: {
      targets: [46, 46],
      programme: [236, 235, 1],
      reform: "xuat-sac",
      digital: "dau",
      party: "xuat-sac",
      leaders: "xuat-sac",
      models: 4,
    },
  },
  "so-ke-hoach-va-dau-tu": {
    figures: { targets: [43, 41], programme: [160, 157, 3], texts: [7, 7], spent: 93.2, reform: "xuat-sac", models: 3 },
  },
  "van-phong-doan-dbqh-va-hdnd-tinh": {
    figures: { targets: [40, 40], programme: [131, 130, 1], spent: 97, files: null, party: "xuat-sac", models: 3 },
  },
  "so-tu-phap": {
    figures: {
      targets: [42, 41],
      programme: [151, 150, 1],
      texts: [12, 12],
      spent: 95.4,
      files: { inTime: [5408, 5402], online: [5408, 4813] },
      models: 3,
    },
  },
  "thanh-tra-tinh": { figures: { targets: [29, 28], programme: [101, 100, 1], texts: null, files: null, models: 2 } },
};

/** Bloc-year 2024 under the leaders elected on 22/01/2024, through to its end: all of it invented. */
export async function sowNextYear({ sower, at, year2024, nextHead, nextSecretary, officer }: Story): Promise<void> {
  const holders = [
    ["head", "lanh-dao-so-tai-chinh", "head"],
    ["head", "can-bo-so-tai-chinh", "secretary"],
    ["deputy", "khoi-truong", "deputy"],
  ] as const;
  for (const [kind, person, holder] of holders) {
    const office = at.of("office", year2024, kind),
      id = idOf(office, holder),
      namedBy = at.person(kind === "head" ? "lanh-dao-so-tai-chinh" : "khoi-truong");
    await sower.into("office_holder", [
      { id, office_id: office, kind: holder, person_id: at.person(person), since: "2024-01-22", named_by_id: namedBy },
    ]);
    sower.audit("office.named", id, { office, kind: holder, person: at.person(person), since: "2024-01-22" }, "2024-01-22T13:30:00+07:00", {
      person: namedBy,
      post: "unit_leader",
    });
  }
  const common = {
    bloc: BLOC,
    yearId: year2024,
    mode: "live" as const,
    place: "Trụ sở Sở Tài chính",
    presences: LEADERS,
    guests: [BOARD_GUEST],
    by: nextSecretary,
  };
  await sowMeeting(sower, at, NAMES, {
    ...common,
    key: "tieu-chi-2024",
    kind: "LAUNCH",
    title: "Họp thông qua bảng tiêu chí chấm điểm năm 2024",
    startsAt: "2024-02-20T14:00",
    endedAt: "2024-02-20T15:30",
    agenda: ["Bảng tiêu chí chấm điểm năm 2024"],
    resolutions: [
      {
        key: "tieu-chi",
        subject: "CRITERIA",
        text: "Thông qua bảng tiêu chí chấm điểm thi đua năm 2024.",
        item: 1,
        at: "2024-02-20T15:00",
      },
    ],
    signed: { number: "01/BB-KTĐ", on: "2024-02-21", scan: "bien-ban-tieu-chi-2024.pdf" },
    more: CHAIR,
  });
  const versionId = await sowCriteria(sower, at, {
    key: "tham-muu-2024",
    yearId: year2024,
    year: 2024,
    title: "Bảng tiêu chí chấm điểm thi đua năm 2024",
    resolutionId: at.of("resolution", "tieu-chi-2024", "tieu-chi"),
    adoptedAt: "2024-02-20T15:00:00+07:00",
    invented: "Bảng tiêu chí giả định, theo khung của khối sở, ban, ngành.",
  });
  await moveYear(sower, at, year2024, { from: "preparing", to: "running", at: "2024-02-21T10:00:00+07:00", by: nextHead });
  await moveYear(sower, at, year2024, {
    from: "running",
    to: "scoring",
    at: "2024-11-18T08:00:00+07:00",
    by: nextHead,
    sheets: LEADERS.length,
  });
  await sowSheets(sower, at, {
    yearId: year2024,
    versionId,
    sheets: settledSheets(
      "2024",
      "so-tai-chinh",
      (unit) => (unit === "so-tai-chinh" ? DEPUTY : HEAD),
      { due: "2024-12-02", sent: "2024-11-28", checked: "2024-12-09", settled: "2024-12-20" },
      YEARS,
    ),
  });
  await moveYear(sower, at, year2024, { from: "scoring", to: "checking", at: "2024-12-03T08:00:00+07:00", by: nextHead });
  await moveYear(sower, at, year2024, { from: "checking", to: "deciding", at: "2024-12-23T08:00:00+07:00", by: nextHead });
  await sowMeeting(sower, at, NAMES, {
    ...common,
    key: "tong-ket-2024",
    kind: "YEAR_END",
    title: "Hội nghị tổng kết công tác thi đua năm 2024",
    startsAt: "2025-01-17T08:00",
    endedAt: "2025-01-17T10:20",
    agenda: ["Báo cáo tổng kết năm 2024"],
    resolutions: [
      {
        key: "bao-cao",
        subject: "REPORT",
        text: "Thông qua Báo cáo tổng kết công tác thi đua năm 2024; khối không đề nghị khen thưởng cấp tỉnh trong khi chờ sắp xếp tổ chức.",
        item: 1,
        at: "2025-01-17T10:00",
      },
    ],
    signed: { number: "01/BB-KTĐ", on: "2025-01-20", scan: "bien-ban-tong-ket-2024.pdf" },
    more: CHAIR,
  });
  await moveYear(sower, at, year2024, { from: "deciding", to: "proposed", at: "2025-01-21T08:00:00+07:00", by: nextHead });
  await moveYear(sower, at, year2024, { from: "proposed", to: "closed", at: "2025-02-14T09:00:00+07:00", by: officer });
}
