import "server-only";
import { type ModelList, modelList, modelPage, type ModelPage } from "@/lib/movements/role-model-queries";
import { FIELD_WORDS, MODEL_KIND_WORDS, MODEL_STATE_WORDS } from "@/lib/movements/words";
import type { Chapter, Link } from "../piece";

/** Role models that were proposed, the chosen ones with their story. */
export const roleModels: Chapter = {
  key: "dien-hinh",
  title: "Điển hình tiên tiến",
  about: "Điển hình các đơn vị giới thiệu, khối đã chọn và nơi nhân rộng.",
  kinds: ["YEAR", "UNIT_YEAR"],
  async *write({ ask, scope, file }) {
    const list = await ask<ModelList>("role_model.read", modelList(scope.blocSlug, scope.year));
    // A draft is known in its own unit alone; whose proposal was not chosen is not carried about by name.
    const rows =
      list?.rows.filter(({ state, unitId }) => (scope.unit ? unitId === scope.unit.id : ["proposed", "chosen"].includes(state))) ?? [];
    if (rows.length === 0) return;
    yield {
      path: "dien-hinh",
      title: "Điển hình tiên tiến",
      parts: [
        {
          table: {
            name: "dien-hinh",
            title: "Điển hình của năm",
            columns: [
              { key: "name", title: "Điển hình" },
              { key: "kind", title: "Loại" },
              { key: "unit", title: "Đơn vị giới thiệu" },
              { key: "field", title: "Lĩnh vực" },
              { key: "state", title: "Tình trạng" },
              { key: "chosen", title: "Ngày chọn", as: "date" },
              { key: "told", title: "Số lần nhân rộng", as: "number" },
            ],
            rows: rows.map((it, n) => ({
              name: { text: it.name, href: `trang/dien-hinh-${n + 1}.html` },
              kind: MODEL_KIND_WORDS[it.kind],
              unit: it.unitName,
              field: FIELD_WORDS[it.field],
              state: MODEL_STATE_WORDS[it.state],
              chosen: it.chosenOn,
              told: it.told,
            })),
          },
        },
      ],
    };
    for (const [n, { id, name }] of rows.entries()) {
      const model = (await ask<ModelPage>("role_model.read", modelPage(scope.blocSlug, scope.year, id)))?.model;
      if (!model) continue;
      const pictures: (Link | null)[] = [];
      for (const { useId, caption } of model.pictures)
        pictures.push(await file(useId, { folder: "tai-lieu/dien-hinh", title: caption ?? name }));
      yield {
        path: `dien-hinh-${n + 1}`,
        title: name,
        parts: [
          {
            facts: [
              ["Đơn vị giới thiệu", model.unitName],
              ["Chức vụ", model.post],
              ["Nơi làm việc", model.workplace],
              ["Thành tích", model.merit],
              ["Căn cứ chọn", model.chosenBasis],
              ["Nguồn", model.source],
              ["Nội dung giả định", model.invented],
            ],
          },
          { words: model.story ?? "" },
          { links: pictures.filter((one) => one !== null) },
          {
            table: {
              name: `nhan-rong-${n + 1}`,
              title: "Nơi đã giới thiệu",
              columns: [
                { key: "on", title: "Ngày", as: "date" },
                { key: "place", title: "Nơi" },
                { key: "note", title: "Cách làm" },
              ],
              rows: model.spread.map(({ toldOn, place, note }) => ({ on: toldOn, place, note })),
            },
          },
        ],
      };
    }
  },
};
