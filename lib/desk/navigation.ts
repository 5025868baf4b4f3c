import { may } from "@/lib/access/policy";
import type { Actor, OpenYear } from "@/lib/tenancy/actor";

/** Names of drawings in components/ui/icon; the words always stand beside them. */
type Place = {
  href: string;
  label: string;
  /** Pages that belong to it and stand elsewhere. */ under?: string[];
  /** One word for the bar of a phone. */ short?: string;
  icon:
    | "tasks"
    | "grid"
    | "users"
    | "pen"
    | "flag"
    | "file"
    | "user"
    | "sheet"
    | "shield"
    | "box"
    | "mail"
    | "hist"
    | "news"
    | "cal"
    | "check"
    | "medal"
    | "ballot"
    | "scale"
    | "bars";
};
export type Places = { title?: string; links: Place[] };

const EVERYWHERE = {};

/** The rooms of one year of a bloc. */
function roomsOf(home: string, { blocSlug, blocName, year }: Pick<OpenYear, "blocSlug" | "blocName" | "year">): Places {
  const at = `${home}/khoi/${blocSlug}/${year}`;
  return {
    title: `${blocName}, năm ${year}`,
    links: [
      { href: at, label: "Tổng quan khối", short: "Khối", icon: "grid" },
      { href: `${at}/hoi-nghi`, label: "Hội nghị, văn bản", short: "Hội nghị", icon: "users" },
      { href: `${at}/lich`, label: "Lịch năm", icon: "cal" },
      {
        href: `${at}/van-ban/ke-hoach`,
        label: "Kế hoạch, quy chế",
        short: "Kế hoạch",
        icon: "file",
        under: [`${at}/van-ban`, `${at}/ke-hoach-don-vi`],
      },
      { href: `${at}/giao-uoc`, label: "Giao ước", icon: "pen" },
      { href: `${at}/dang-ky`, label: "Đăng ký thi đua", short: "Đăng ký", icon: "medal" },
      { href: `${at}/chi-tieu`, label: "Tiến độ chỉ tiêu", short: "Chỉ tiêu", icon: "check" },
      { href: `${at}/phong-trao`, label: "Phong trào thi đua", short: "Phong trào", icon: "flag" },
      { href: `${at}/bao-cao`, label: "Báo cáo sơ kết, tổng kết", short: "Báo cáo", icon: "file" },
      { href: `${at}/dien-hinh`, label: "Điển hình tiên tiến", short: "Điển hình", icon: "user" },
      { href: `${at}/tieu-chi`, label: "Tiêu chí", icon: "scale" },
      { href: `${at}/cham-diem`, label: "Chấm điểm", icon: "sheet", under: [`${at}/cham-cheo`] },
      { href: `${at}/xep-hang`, label: "Xếp hạng", icon: "bars", under: [`${at}/dien-bien`] },
      { href: `${at}/binh-xet`, label: "Bình xét, suy tôn", short: "Bình xét", icon: "ballot" },
      { href: `${at}/de-nghi`, label: "Đề nghị khen thưởng", short: "Đề nghị", icon: "medal" },
    ],
  };
}

const MOST = 3;
/** Years whose rooms are listed: the open ones, and before them another year of one of these blocs while its pages are open. */
function yearsListed(actor: Actor, home: string, path: string): Pick<OpenYear, "blocSlug" | "blocName" | "year">[] {
  const open = actor.years.slice(0, MOST),
    [slug, year] = path.startsWith(`${home}/khoi/`) ? path.slice(home.length + "/khoi/".length).split("/") : [],
    bloc = actor.years.find(({ blocSlug }) => blocSlug === slug);
  if (!bloc || !year || !/^\d{4}(-\d{4})?$/.test(year) || open.some((it) => it.blocSlug === slug && it.year === year)) return open;
  return [{ ...bloc, year }, ...open];
}

/** The rooms this person has, from the posts in force; first always the desk. `path`: the page that is open. */
export function placesOf(actor: Actor, path = ""): Places[] {
  const home = `/${actor.provinceSlug}`;
  const places: Places[] = [
    {
      links: [
        { href: `${home}/viec`, label: "Việc cần làm", short: "Việc", icon: "tasks" },
        ...(may("letter.list", actor, EVERYWHERE)
          ? [{ href: `${home}/thu-tu`, label: "Thông báo, công văn", short: "Văn bản", icon: "mail" } satisfies Place]
          : []),
      ],
    },
  ];
  for (const year of yearsListed(actor, home, path)) places.push(roomsOf(home, year));
  if (actor.posts.some(({ unitId }) => unitId !== null && may("evidence.list", actor, { unitId }))) {
    places.push({
      title: "Đơn vị của Anh/Chị",
      links: [
        { href: `${home}/don-vi/cua-toi/minh-chung`, label: "Kho minh chứng", short: "Kho", icon: "box" },
        { href: `${home}/don-vi/cua-toi/de-nghi`, label: "Tờ trình khen thưởng", short: "Tờ trình", icon: "medal" },
        { href: `${home}/don-vi/cua-toi/sang-kien`, label: "Sổ sáng kiến", short: "Sáng kiến", icon: "pen" },
        { href: `${home}/don-vi/cua-toi/dau-moi`, label: "Đầu mối liên hệ", short: "Đầu mối", icon: "user" },
      ],
    });
  }
  const board: Place[] = [];
  if (may("proposal.list", actor, EVERYWHERE))
    board.push({ href: `${home}/ban/de-nghi`, label: "Hồ sơ đề nghị", short: "Hồ sơ", icon: "medal" });
  if (may("proposal.list", actor, EVERYWHERE))
    board.push({ href: `${home}/ban/de-nghi/to-trinh`, label: "Đề nghị của cơ quan", short: "Tờ trình", icon: "mail" });
  if (may("charge.read", actor, EVERYWHERE))
    board.push({ href: `${home}/ban/phan-cong`, label: "Phân công phụ trách khối", short: "Phân công", icon: "users" });
  if (may("notice.read", actor, EVERYWHERE))
    board.push({ href: `${home}/ban/thong-bao`, label: "Công khai danh sách", short: "Công khai", icon: "news" });
  if (may("council.read", actor, EVERYWHERE)) board.push({ href: `${home}/hoi-dong`, label: "Hội đồng", icon: "ballot" });
  if (may("rule.read", actor, EVERYWHERE))
    board.push({
      href: `${home}/ban/quy-dinh`,
      label: "Quy định xét khen thưởng",
      short: "Quy định",
      icon: "scale",
      under: [`${home}/ban/tien-thuong`],
    });
  if (may("forwarding.read", actor, EVERYWHERE))
    board.push({ href: `${home}/ban/cap-tren`, label: "Trình cấp trên", short: "Cấp trên", icon: "mail" });
  if (may("initiative.list", actor, EVERYWHERE))
    board.push({ href: `${home}/ban/sang-kien`, label: "Sáng kiến của tỉnh", short: "Sáng kiến", icon: "pen" });
  if (may("decision.read", actor, EVERYWHERE)) board.push({ href: `${home}/ban/quyet-dinh`, label: "Quyết định", icon: "file" });
  if (may("honours.list", actor, EVERYWHERE))
    board.push({
      href: `${home}/ban/so-vang`,
      label: "Tra cứu khen thưởng",
      short: "Tra cứu",
      icon: "hist",
      under: [`${home}/ban/ho-so-cu/khen-thuong`],
    });
  if (may("statistics.read", actor, EVERYWHERE)) board.push({ href: `${home}/ban/thong-ke`, label: "Thống kê", icon: "bars" });
  if (board.length > 0) board.push({ href: `${home}/khen-thuong`, label: "Sổ vàng", icon: "flag" });
  if (board.length > 0) places.push({ title: "Xét khen thưởng", links: board });
  const shared: Place[] = [];
  if (may("bloc.list", actor, EVERYWHERE)) shared.push({ href: `${home}/ban`, label: "Tổng quan tỉnh", short: "Tỉnh", icon: "grid" });
  if (may("bloc.list", actor, EVERYWHERE))
    shared.push({
      href: `${home}/khoi`,
      label: "Khối, cụm thi đua",
      short: "Khối, cụm",
      icon: "flag",
      ...(may("bloc.keep", actor, EVERYWHERE) ? { under: [`${home}/ban/ho-so-cu`] } : {}),
    });
  if (may("calendar.read", actor, EVERYWHERE))
    shared.push({ href: `${home}/lich`, label: "Lịch năm của tỉnh", short: "Lịch", icon: "cal" });
  if (may("registration.list", actor, EVERYWHERE))
    shared.push({ href: `${home}/ban/dang-ky`, label: "Đăng ký thi đua của tỉnh", short: "Đăng ký", icon: "medal" });
  if (may("movement.list", actor, EVERYWHERE))
    shared.push({ href: `${home}/ban/phong-trao`, label: "Phong trào của tỉnh", short: "Phong trào", icon: "flag" });
  if (may("report.list", actor, EVERYWHERE))
    shared.push({ href: `${home}/ban/bao-cao`, label: "Báo cáo của các khối, cụm", short: "Báo cáo", icon: "file" });
  if (may("domain.list", actor, EVERYWHERE))
    shared.push({ href: `${home}/cham-linh-vuc`, label: "Chấm theo lĩnh vực", short: "Lĩnh vực", icon: "sheet" });
  if (may("reason.keep", actor, EVERYWHERE))
    shared.push({ href: `${home}/quan-tri/ly-do-giam-diem`, label: "Lý do giảm điểm", short: "Lý do", icon: "scale" });
  if (may("article.list", actor, EVERYWHERE)) shared.push({ href: `${home}/tin-bai`, label: "Tin bài", icon: "news" });
  if (may("post.list", actor, EVERYWHERE))
    shared.push({ href: `${home}/quan-tri/chuc-vu`, label: "Xác nhận chức vụ", short: "Xác nhận", icon: "check" });
  if (may("audit.read", actor, EVERYWHERE)) shared.push({ href: `${home}/quan-tri/nhat-ky`, label: "Nhật ký", icon: "hist" });
  if (shared.length > 0) places.push({ title: "Dùng chung", links: shared });
  if (may("administration.read", actor, EVERYWHERE)) {
    const admin = `${home}/quan-tri`;
    places.push({
      title: "Quản trị của tỉnh",
      links: [
        { href: admin, label: "Đưa tỉnh vào sử dụng", short: "Quản trị", icon: "check" },
        { href: `${admin}/don-vi`, label: "Đơn vị", icon: "box" },
        { href: `${admin}/nguoi`, label: "Người dùng", icon: "user" },
        { href: `${admin}/nhap-excel`, label: "Nhập từ Excel", icon: "sheet" },
        { href: `${admin}/phieu-kich-hoat`, label: "Phiếu kích hoạt", icon: "file" },
        { href: `${admin}/thu`, label: "Thư đã gửi", icon: "mail" },
        { href: `${admin}/nhan-dien`, label: "Tên, biểu trưng, màu", short: "Nhận diện", icon: "news" },
        { href: `${admin}/thiet-lap`, label: "Thiết lập", icon: "shield" },
      ],
    });
  }
  return places;
}
