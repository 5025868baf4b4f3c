import type { Statement } from "@/lib/tenancy/enter";

/** What is there and what is missing before a province can work; counts, no names. */
export type FirstUse = {
  unitId: null;
  named: boolean;
  units: number;
  people: number;
  withoutPeople: number;
  leaders: number;
  waitingPosts: number;
  withoutLeader: number;
  accounts: number;
  notActivated: number;
  admins: number;
  blocs: number;
  blocsThin: number;
  minMembers: number;
  unplaced: number;
  years: number;
  blocsWithoutYear: number;
  heads: number;
  yearsWithoutHead: number;
};

/**
 * Units and blocs that work today. A body that was dissolved, whose territory has ended, or that stands only in an archive
 * with nobody recorded in it, is history: it lacks no people, no leader and no bloc.
 */
export const firstUse: Statement = {
  name: "first_use",
  text: `with past as (select b.id from bloc b where exists (select from bloc_year y where y.bloc_id = b.id) and not exists (select from bloc_year y where y.bloc_id = b.id and y.mode = 'live')),
    u as (select x.id from unit x left join territory t on t.id = x.territory_id where (x.dissolved_on is null or x.dissolved_on > app_today()) and (t.valid_to is null or t.valid_to >= app_today())
      and not (exists (select from bloc_membership m where m.unit_id = x.id) and not exists (select from bloc_membership m where m.unit_id = x.id and m.bloc_id not in (select id from past))
        and not exists (select from person e where e.unit_id = x.id))),
    p as (select id, unit_id from person where (left_on is null or left_on >= app_today()) and (unit_id is null or unit_id in (select id from u))),
    leads as (select distinct unit_id from effective_post where code = 'unit_leader'),
    setting as (select coalesce((select min_members from province_setting), 2) as least),
    members as (select b.id, count(m.id) as n from bloc b
      left join bloc_membership m on m.province_id = b.province_id and m.bloc_id = b.id and m.since <= app_today() and (m.until is null or m.until >= app_today()) where b.id not in (select id from past) group by b.id),
    live as (select y.id, y.bloc_id from bloc_year y where y.mode = 'live' and y.stage <> 'closed'),
    acc as (select a.* from accounts_of_province() a join p on p.id = a.person_id where a.disabled_at is null)
    select json_build_object('unitId', null,
      'named', exists (select from province_setting where place_name <> ''),
      'units', (select count(*)::int from u), 'people', (select count(*)::int from p),
      'withoutPeople', (select count(*)::int from u where not exists (select from p where p.unit_id = u.id)),
      'leaders', (select count(*)::int from u where id in (select unit_id from leads)), 'withoutLeader', (select count(*)::int from u where id not in (select unit_id from leads)),
      'waitingPosts', (select count(*)::int from post where confirmed_at is null and ended_from is null and needs_second_person(code) and (until is null or until >= app_today())),
      'accounts', (select count(*)::int from acc where has_password), 'notActivated', (select count(*)::int from p) - (select count(*)::int from acc where has_password),
      'admins', (select count(distinct e.person_id)::int from effective_post e where e.code in ('province_admin', 'board_leader')),
      'blocs', (select count(*)::int from members), 'minMembers', (select least from setting), 'blocsThin', (select count(*)::int from members where n < (select least from setting)),
      'unplaced', (select count(*)::int from u where not exists (select from bloc_membership m where m.unit_id = u.id and m.since <= app_today() and (m.until is null or m.until >= app_today()))),
      'years', (select count(*)::int from live), 'blocsWithoutYear', (select count(*)::int from members where n >= (select least from setting) and id not in (select bloc_id from live)),
      'heads', (select count(distinct o.bloc_year_id)::int from bloc_office o join office_holder h on h.province_id = o.province_id and h.office_id = o.id and h.kind = 'head' and h.until is null
        join live on live.id = o.bloc_year_id where o.kind = 'head' and o.until is null),
      'yearsWithoutHead', (select count(*)::int from live where not exists (select from bloc_office o join office_holder h on h.province_id = o.province_id and h.office_id = o.id and h.kind = 'head' and h.until is null
        where o.bloc_year_id = live.id and o.kind = 'head' and o.until is null))) as it`,
};

export type FirstStep = { title: string; done: boolean; words: string; to: string; act: string };

/** The steps in the order in which they can be taken; `to` is relative to the province. A step whose ground is missing says so. */
export function firstSteps(it: FirstUse): FirstStep[] {
  return [
    {
      title: "Ghi thiết lập của tỉnh",
      done: it.named,
      words: it.named ? "Tên cơ quan chuyên trách và địa danh đã ghi." : "Chưa ghi địa danh và tên gọi dùng trên văn bản.",
      to: "/quan-tri/thiet-lap",
      act: it.named ? "Xem thiết lập" : "Ghi thiết lập",
    },
    {
      title: "Nhập các đơn vị",
      done: it.units > 0,
      words: it.units > 0 ? `${it.units} đơn vị đang hoạt động.` : "Chưa có đơn vị nào. Nhập một lần từ Excel hoặc thêm từng đơn vị.",
      to: it.units > 0 ? "/quan-tri/don-vi" : "/quan-tri/nhap-excel",
      act: it.units > 0 ? "Xem đơn vị" : "Nhập từ Excel",
    },
    {
      title: "Nhập người của các đơn vị",
      done: it.units > 0 && it.withoutPeople === 0,
      words: it.withoutPeople > 0 ? `${it.people} người; còn ${it.withoutPeople} đơn vị chưa có ai.` : `${it.people} người.`,
      to: it.people > 1 ? "/quan-tri/nguoi" : "/quan-tri/nhap-excel",
      act: it.people > 1 ? "Xem người" : "Nhập từ Excel",
    },
    {
      title: "Giao và xác nhận lãnh đạo từng đơn vị",
      done: it.units > 0 && it.withoutLeader === 0 && it.waitingPosts === 0,
      words: leaderWords(it),
      to: it.waitingPosts > 0 ? "/quan-tri/chuc-vu" : "/quan-tri/nguoi",
      act: it.waitingPosts > 0 ? "Xác nhận chức vụ" : "Giao chức vụ",
    },
    {
      title: "Kích hoạt tài khoản",
      done: it.people > 0 && it.notActivated === 0,
      words:
        it.notActivated > 0
          ? `${it.accounts} người đã đặt mật khẩu, còn ${it.notActivated} người chưa.`
          : `${it.accounts} người đã đặt mật khẩu.`,
      to: "/quan-tri/phieu-kich-hoat",
      act: "Cấp phiếu",
    },
    {
      title: "Lập khối, cụm và xếp đơn vị",
      done: it.blocs > 0 && it.blocsThin === 0 && it.unplaced === 0,
      words: blocWords(it),
      to: "/khoi",
      act: "Mở trang khối, cụm",
    },
    {
      title: "Mở năm thi đua",
      done: it.years > 0 && it.blocsWithoutYear === 0,
      words:
        it.years === 0
          ? "Chưa khối nào mở năm."
          : it.blocsWithoutYear > 0
            ? `${it.years} năm đang mở; còn ${it.blocsWithoutYear} khối chưa mở năm.`
            : `${it.years} năm đang mở.`,
      to: "/khoi",
      act: "Mở trang khối, cụm",
    },
    {
      title: "Có Khối trưởng cho năm đang mở",
      done: it.years > 0 && it.yearsWithoutHead === 0,
      words:
        it.years === 0
          ? "Làm sau khi mở năm."
          : it.yearsWithoutHead > 0
            ? `Còn ${it.yearsWithoutHead} năm đang mở chưa có người làm Khối trưởng. Cơ quan chuyên trách ghi đơn vị; lãnh đạo đơn vị đó cử người.`
            : `${it.heads} năm đang mở đã có Khối trưởng.`,
      to: "/khoi",
      act: "Mở trang khối, cụm",
    },
  ];
}

function leaderWords({ leaders, withoutLeader, waitingPosts, admins }: FirstUse): string {
  const parts = [`${leaders} đơn vị có lãnh đạo đang giữ chức vụ`];
  if (withoutLeader > 0) parts.push(`còn ${withoutLeader} đơn vị chưa có`);
  if (waitingPosts > 0) parts.push(`${waitingPosts} chức vụ chờ người thứ hai xác nhận`);
  const alone =
    waitingPosts > 0 && admins < 2
      ? " Tỉnh mới có một người có quyền xác nhận: giao thêm một quản trị hoặc lãnh đạo cơ quan chuyên trách."
      : "";
  return `${parts.join("; ")}.${alone}`;
}

function blocWords({ blocs, blocsThin, minMembers, unplaced }: FirstUse): string {
  if (blocs === 0) return "Chưa có khối, cụm nào.";
  const parts = [`${blocs} khối, cụm`];
  if (blocsThin > 0) parts.push(`${blocsThin} khối chưa đủ ${minMembers} đơn vị`);
  if (unplaced > 0) parts.push(`${unplaced} đơn vị chưa xếp khối`);
  return `${parts.join("; ")}.`;
}
