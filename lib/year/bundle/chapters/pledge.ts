import "server-only";
import type { PledgeYear } from "@/lib/pledges/pledge";
import { pledgeByYear } from "@/lib/pledges/queries";
import { MANNER_WORDS, MEASURE_WORDS, PLEDGE_STATE_WORDS, TRACE } from "@/lib/pledges/words";
import type { Chapter, Link } from "../piece";

/** The pledge with its clauses, targets and signatures; of one unit, its own targets and signature. */
export const pledge: Chapter = {
  key: "giao-uoc",
  title: "Giao ước thi đua",
  about: "Nội dung giao ước, chỉ tiêu của các đơn vị, chữ ký.",
  kinds: ["YEAR", "UNIT_YEAR"],
  async *write({ ask, scope, file }) {
    const it = (await ask<PledgeYear>("pledge.read", pledgeByYear(scope.blocSlug, scope.year)))?.pledge;
    if (!it) return;
    const own = <Of extends { unitId: string }>(all: readonly Of[]) => all.filter(({ unitId }) => !scope.unit || unitId === scope.unit.id);
    const parties = own(it.parties),
      scans: (Link | null)[] = [];
    for (const { unitName, signature } of parties)
      if (signature?.scanId) scans.push(await file(signature.scanId, { folder: "tai-lieu/giao-uoc", title: `Bản ký của ${unitName}` }));
    const headings = new Map(it.clauses.map(({ id, heading }) => [id, heading]));
    yield {
      path: "giao-uoc",
      title: it.title,
      parts: [
        {
          facts: [
            ["Tình trạng", PLEDGE_STATE_WORDS[it.state]],
            ["Mã băm nội dung", it.textHash],
            ["Mã xác minh", it.code],
            ["Nguồn", it.source],
            ["Nội dung giả định", it.invented],
          ],
        },
        { words: it.preamble },
        ...it.clauses.flatMap(({ position, heading, body }) => [{ heading: `Điều ${position}. ${heading}` }, { words: body }]),
        { words: it.closing },
        {
          table: {
            name: "chi-tieu-giao-uoc",
            title: "Chỉ tiêu đã giao ước",
            columns: [
              { key: "unit", title: "Đơn vị" },
              { key: "clause", title: "Điều" },
              { key: "indicator", title: "Chỉ tiêu" },
              { key: "measure", title: "Cách đo" },
              { key: "of", title: "Đơn vị tính" },
              { key: "baseline", title: "Năm trước" },
              { key: "target", title: "Chỉ tiêu năm" },
              { key: "due", title: "Hạn", as: "date" },
            ],
            rows: own(it.targets).map((one) => ({
              unit: one.unitName,
              clause: headings.get(one.clauseId) ?? null,
              indicator: one.indicator,
              measure: MEASURE_WORDS[one.measure],
              of: one.unitOfMeasure,
              baseline: one.baseline?.replace(".", ",") ?? null,
              target: one.target?.replace(".", ",") ?? null,
              due: one.dueOn,
            })),
          },
        },
        {
          table: {
            name: "chu-ky-giao-uoc",
            title: "Các bên và chữ ký",
            columns: [
              { key: "unit", title: "Đơn vị" },
              { key: "signer", title: "Người ký" },
              { key: "title", title: "Chức vụ" },
              { key: "capacity", title: "Ký với tư cách" },
              { key: "manner", title: "Cách ký" },
              { key: "at", title: "Lúc", as: "moment" },
              { key: "document", title: "Bản giấy số" },
              { key: "late", title: "Ký muộn", as: "yes" },
              { key: "hash", title: "Mã băm nội dung đã ký" },
            ],
            rows: parties.map(({ unitName, signature }) => ({
              unit: unitName,
              signer: signature?.signerName ?? "Chưa ký",
              title: signature?.signerTitle ?? null,
              capacity: signature?.capacity ?? null,
              manner: signature ? MANNER_WORDS[signature.manner] : null,
              at: signature?.signedAt ?? null,
              document: signature?.documentNumber ?? null,
              late: signature?.late ?? null,
              hash: signature?.textHash ?? null,
            })),
          },
        },
        { p: TRACE },
        { links: scans.filter((one) => one !== null) },
      ],
    };
  },
};
