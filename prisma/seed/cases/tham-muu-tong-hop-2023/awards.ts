import { moveYear } from "../../bloc.ts";
import { sowDecision, sowForwarded, sowSession } from "../../council.ts";
import { type SeedProposal, sowProposal } from "../../proposal.ts";
import { ROLL_OF_2024 } from "../../provinces/tinh-mau-council.ts";
import type { Story } from "./members.ts";

const PROPOSED = "Đề nghị khen thưởng theo bản tin năm 2024; điểm, số phiếu, hồ sơ, thẩm định và kết quả của Hội đồng là giả định.";

type Own = Pick<SeedProposal, "key" | "unit" | "title" | "summary" | "report"> & { minute: string; basis: string };
const DOSSIERS: Own[] = [
  {
    key: "so-tai-chinh-2023",
    unit: "so-tai-chinh",
    title: "GOV_FLAG",
    report: "bao-cao-thanh-tich-so-tai-chinh-2023.pdf",
    minute: "05",
    summary:
      "Dẫn đầu khối về điểm năm 2023, hoàn thành cả 46 chỉ tiêu tỉnh giao.\nMọi việc trong chương trình công tác xong đúng hạn; chỉ số cải cách hành chính xếp mức xuất sắc.",
    basis:
      "Hạng 1 của khối, được cả sáu đơn vị có mặt đồng ý, có 5/5 giấy tờ. Thuộc thẩm quyền của Thủ tướng Chính phủ: tỉnh trình qua Bộ Nội vụ.",
  },
  {
    key: "van-phong-ubnd-tinh-2023",
    unit: "van-phong-ubnd-tinh",
    title: "CERT_PROV",
    report: "bao-cao-thanh-tich-van-phong-ubnd-tinh-2023.pdf",
    minute: "12",
    summary:
      "Xếp thứ hai của khối năm 2023; theo dõi, đôn đốc 230 việc Ủy ban nhân dân tỉnh giao, chậm hai việc.\nBốn mô hình mới được công nhận.",
    basis: "Hạng 2 của khối, đủ phiếu đồng ý, đã ký giao ước, có 5/5 giấy tờ.",
  },
  {
    key: "so-ke-hoach-va-dau-tu-2023",
    unit: "so-ke-hoach-va-dau-tu",
    title: "CERT_PROV",
    report: "bao-cao-thanh-tich-so-ke-hoach-va-dau-tu-2023.pdf",
    minute: "19",
    summary: "Xếp thứ ba của khối năm 2023; đạt 41 trên 42 chỉ tiêu tỉnh giao.\nGiải ngân vốn đầu tư công đạt 95,6 %.",
    basis: "Hạng 3 của khối, năm trên sáu phiếu đồng ý, đã ký giao ước, có 5/5 giấy tờ.",
  },
];

/** From the proposals of the bloc to the decision that the public reads; the flag goes on to the Government and holds nobody up. */
export async function sowAwards({ sower, at, year2023, head, officer, leader, council }: Story): Promise<void> {
  const proposals: string[] = [];
  for (const { minute, basis, ...own } of DOSSIERS)
    proposals.push(
      await sowProposal(sower, at, {
        ...own,
        yearId: year2023,
        year: "2023",
        invented: PROPOSED,
        head,
        draftedAt: `2024-01-24T08:${minute}:00+07:00`,
        sentAt: `2024-01-26T09:${minute}:00+07:00`,
        received: { at: `2024-01-29T08:${minute}:00+07:00`, by: officer },
        appraised: { at: `2024-02-20T10:${minute}:00+07:00`, by: officer, verdict: "MEETS", basis },
        confirmed: { at: `2024-02-22T15:${minute}:00+07:00`, by: leader },
      }),
    );
  const [flag, ...certificates] = proposals;
  await moveYear(sower, at, year2023, { from: "deciding", to: "proposed", at: "2024-01-26T10:00:00+07:00", by: head });
  const sessionId = await sowSession(sower, at, {
    key: "2024-02",
    title: "Phiên họp Hội đồng Thi đua - Khen thưởng tỉnh tháng 02/2024 (giả định)",
    heldOn: "2024-02-28",
    place: "Phòng họp Ủy ban nhân dân tỉnh",
    chair: "Nguyễn Văn Hải",
    members: 15,
    present: 13,
    note: "Phiên họp, danh sách ủy viên và số phiếu là giả định: bản tin năm 2024 chỉ nêu đề nghị của khối.",
    roll: ROLL_OF_2024,
    by: council,
    addedAt: "2024-02-26T09:00:00+07:00",
    closedAt: "2024-02-28T11:30:00+07:00",
    results: [flag!, ...certificates].map((proposal, n) => ({
      proposal,
      ...(n === 0 ? { fallback: "PROV_FLAG" } : {}),
      inFavour: 13 - (n === 2 ? 1 : 0),
      at: `2024-02-28T10:${20 + n * 5}:00+07:00`,
    })),
  });
  await sowForwarded(sower, at, flag!, {
    key: "35-2024",
    signer: ["Nguyễn Văn Hải", "Chủ tịch Ủy ban nhân dân tỉnh"],
    invented: "Tờ trình giả định: số, ngày, người ký là minh họa. Đơn vị và hình thức đề nghị theo bản tin ngày 23/01/2024.",
    number: "35/TTr-UBND",
    on: "2024-03-12",
    at: "2024-03-12T14:00:00+07:00",
    unitId: at.unit("so-tai-chinh"),
    by: officer,
  });
  await sowDecision(sower, at, {
    key: "412-2024",
    sessionId,
    number: "412/QĐ-UBND",
    signedOn: "2024-03-08",
    signer: ["Nguyễn Văn Hải", "Chủ tịch Ủy ban nhân dân tỉnh"],
    proposals: certificates,
    title:
      "Về việc tặng Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh cho các tập thể thuộc Khối thi đua các cơ quan Tham mưu - Tổng hợp năm 2023",
    invented:
      "Quyết định giả định: số, ngày, người ký và nội dung đều là minh họa. Hai đơn vị và hình thức đề nghị theo bản tin ngày 23/01/2024.",
    drafted: { at: "2024-03-04T09:00:00+07:00", by: officer },
    issued: { at: "2024-03-08T16:00:00+07:00", by: leader, scan: "quyet-dinh-412-2024.pdf" },
    publishedAt: "2024-03-11T08:30:00+07:00",
  });
  await moveYear(sower, at, year2023, { from: "proposed", to: "closed", at: "2024-03-15T09:00:00+07:00", by: officer });
}
