import type { Story } from "../days.ts";
import type { Keys } from "../province.ts";
import type { Sower } from "../sow.ts";

/** The board's own rules, of an invented decision: two compared and confirmed, one that waits for the leader, one still a draft. */
export async function sowRules(sower: Sower, at: Keys, { at: hour }: Story): Promise<void> {
  const officer = { person: at.person("chuyen-vien"), post: "board_officer" },
    leader = { person: at.person("lanh-dao"), post: "board_leader" };
  const paper = {
    instrument: "Quyết định số 15/2026/QĐ-UBND (minh họa)",
    link: null,
    blocks: true,
    valid_from: "2026-01-01",
    valid_to: null,
    drafted_by_id: officer.person,
  };
  const rule = async (key: string, code: string, it: Record<string, unknown>, inForce: boolean, days: number) => {
    const id = at.of("award-rule", key),
      drafted = hour(days, "09:00"),
      applied = hour(days, "09:30");
    await sower.into("award_rule", [
      {
        id,
        code,
        ...paper,
        ...it,
        drafted_at: drafted,
        ...(inForce ? { in_force_by_id: officer.person, in_force_at: applied, version: 2 } : {}),
      },
    ]);
    sower.audit("award_rule.drafted", id, { code, from: "2026-01-01", to: null }, drafted, officer);
    if (inForce) sower.audit("award_rule.in_force", id, { code, from: "2026-01-01", to: null }, applied, officer);
    return id;
  };
  const compared = async (id: string, code: string, days: number, confirmed: boolean) => {
    await sower.into("rule_comparison", [
      {
        id: at.of("comparison", id),
        award_rule_id: id,
        compared_with: "Bản ký số trên Công báo tỉnh (minh họa)",
        compared_by_id: officer.person,
        compared_at: hour(days, "10:00"),
        ...(confirmed ? { confirmed_by_id: leader.person, confirmed_at: hour(days, "14:00"), version: 2 } : {}),
      },
    ]);
    sower.audit("award_rule.compared", id, { code }, hour(days, "10:00"), officer);
    if (confirmed) sower.audit("award_rule.confirmed", id, { code }, hour(days, "14:00"), leader);
  };
  const stands = await rule(
    "hoat-dong",
    "UNIT_STANDS",
    { titles: [], name: "Đơn vị đang hoạt động, không giải thể do sắp xếp tổ chức", condition: { kind: "unit_stands" }, article: "Điều 4" },
    true,
    40,
  );
  await compared(stands, "UNIT_STANDS", 39, true);
  const places = await rule(
    "hai-hang-dau",
    "TINH-HAI-HANG-DAU",
    {
      titles: ["CERT_PROV"],
      modes: ["MERIT"],
      name: "Bằng khen tổng kết năm: trong hai hạng đầu của khối, cụm",
      condition: { kind: "rank_at_most", most: 2 },
      article: "Điều 7",
    },
    true,
    40,
  );
  await compared(places, "TINH-HAI-HANG-DAU", 3, false);
  const flags = await rule(
    "mot-co",
    "TINH-MOT-CO",
    {
      titles: ["PROV_FLAG"],
      name: "Mỗi khối, cụm nhiều nhất một Cờ thi đua của UBND tỉnh",
      condition: { kind: "quota_count", scope: "bloc", most: 1 },
      article: "Điều 9",
    },
    true,
    40,
  );
  await compared(flags, "TINH-MOT-CO", 38, true);
  const voting = {
    kind: "voting",
    quorum: { numerator: 2, denominator: 3 },
    pass: { numerator: 2, denominator: 3 },
    more: false,
    of: "ALL_MEMBERS",
    secret: true,
    written: true,
    silence: "OUT",
    conflict: "ASIDE",
  };
  const council = await rule(
    "bieu-quyet",
    "VOTING",
    { titles: [], name: "Hội đồng tỉnh thông qua khi từ hai phần ba tổng số ủy viên đồng ý", condition: voting, article: "Điều 12" },
    true,
    40,
  );
  await compared(council, "VOTING", 37, true);
  await rule(
    "bieu-quyet-bang-khen",
    "TINH-BIEU-QUYET-BANG-KHEN",
    {
      titles: ["CERT_PROV"],
      name: "Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh: quá bán số ủy viên dự họp",
      condition: { ...voting, pass: { numerator: 1, denominator: 2 }, more: true, of: "PRESENT" },
      article: "Điều 13",
    },
    false,
    2,
  );
  await rule(
    "xac-nhan-thue",
    "TINH-XAC-NHAN-THUE",
    {
      titles: ["CERT_PROV", "PROV_FLAG"],
      name: "Xác nhận của cơ quan thuế về nghĩa vụ thuế",
      condition: { kind: "paper", paper: "other", form: null, required: true, maker: "unit", source: "file", givers: [] },
      article: "Điều 15",
    },
    false,
    2,
  );
  await rule(
    "da-so-phieu",
    "VOTED",
    {
      titles: [],
      name: "Được trên hai phần ba số phiếu của các đơn vị thành viên",
      condition: { kind: "votes_above", percent: 66.66 },
      article: "Điều 6",
    },
    false,
    2,
  );
  const bonus = at.of("bonus-rule", "tap-the-tien-tien"),
    set = hour(20, "10:30");
  await sower.into("province_bonus_rule", [
    {
      id: bonus,
      kind: "MULTIPLE",
      code: "ADVANCED_COLLECTIVE",
      value: "1.0",
      instrument: paper.instrument,
      article: "Điều 12",
      valid_from: paper.valid_from,
      set_by_id: officer.person,
      set_at: set,
    },
  ]);
  sower.audit(
    "bonus_rule.set",
    bonus,
    { kind: "MULTIPLE", code: "ADVANCED_COLLECTIVE", value: "1.0", from: paper.valid_from },
    set,
    officer,
  );
}
