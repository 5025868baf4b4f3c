import { keysOf } from "../../../prisma/seed/province.ts";

const at = keysOf("tinh-mau");
/** What stands for an id in the samples of tests/endpoints.csv: rows of the demo of Tỉnh Mẫu. */
const IDS: Record<string, string> = {
  letter: at.of("letter", "bao-cao-nam-2026"),
  draftletter: at.of("letter", "tap-huan-2027"),
  meeting: at.of("meeting", "trien-khai-2026"),
  unit: at.unit("so-tu-phap"),
  person: at.person("don-vi"),
  open: at.of("meeting", "chuyen-de-2026"),
  invited: at.of("meeting", "chuan-bi-tong-ket-2026"),
  vote: at.of("vote", "chuyen-de-2026"),
  count: at.of("meeting", "tong-ket-truong"),
  movement: at.of("movement", "rut-ngan-2026"),
  review: at.of("review", "rut-ngan-2026", "tong-ket"),
  wide: at.of("movement", "binh-dan-hoc-vu-so"),
  model: at.of("role-model", "mot-cua-so-noi-vu"),
  story: at.of("role-model", "thong-ke-nhap-so-lieu"),
  dossier: at.of("proposal", "cao-dang-su-pham-CERT_PROV"),
  notice: at.of("notice", "cao-dang-2026"),
  draftNotice: at.of("notice", "du-thao-2026"),
  ranking: at.year("tham-muu-tong-hop", "2023"),
  asking: at.of("proposal", "cao-dang-ky-thuat-EXCELLENT_COLLECTIVE"),
  published: at.of("assignment", "cai-cach-hanh-chinh"),
  decision: at.of("decision", "412-2024"),
  forwarding: at.of("forwarding", "35-2024"),
  session: at.of("session", "dang-hop"),
  member: at.of("session-member", at.of("session", "dang-hop"), "Cao Thị Kim Dung"),
  rule: at.of("award-rule", "da-so-phieu"),
  item: at.of("criteria-item", "tham-muu-2026-2", "mo-hinh"),
  unitLetter: at.of("proposal-letter", "tong-dieu-tra-2026"),
  ofUnit: at.of("proposal", "tong-dieu-tra-2026", "don-vi"),
  ofPerson: at.of("proposal", "dot-xuat-2026", "thao"),
  boardLetter: at.of("proposal-letter", "doi-ngoai-2026"),
  subject: at.of("subject", "so-tai-chinh"),
  olddecision: at.of("archive-decision", "188-2021"),
  template: at.of("certificate", "bang-khen"),
};

export const addressOf = (sample: string): string => sample.replace(/\{(\w+)\}/g, (whole, name: string) => IDS[name] ?? whole);
