import { yesNo } from "../cells";
import { method } from "../method";
import { ZERO } from "../points";
import { fields, type Value, word } from "../reader";
import { GATE_EFFECT_WORDS, GATE_EFFECTS } from "../words";

const Params = fields({ effect: word(GATE_EFFECTS, "Chọn hệ quả khi vi phạm.") });
type Params = Value<typeof Params>;
type Inputs = { hit: boolean };

export const gate = method<Params, Inputs>({
  params: Params,
  fresh: { effect: "NO_RANK" },
  knobs: [
    {
      field: "effect",
      label: "Hệ quả khi vi phạm",
      kind: "choice",
      options: GATE_EFFECTS.map((key) => ({ key, name: GATE_EFFECT_WORDS[key] })),
    },
  ],
  inputs: () => fields({ hit: yesNo("Có hay không") }),
  cells: () => [{ field: "hit", label: "Đơn vị có trường hợp này", kind: "yes_no", yes: "Có", no: "Không" }],
  score: ({ effect }, { hit }) => (hit ? { points: ZERO, gate: effect } : { points: ZERO }),
  explain: ({ effect }, { hit }) => (hit ? `Có: ${GATE_EFFECT_WORDS[effect].toLowerCase()}` : "Không có trường hợp này"),
  how: ({ effect }) => GATE_EFFECT_WORDS[effect].toLowerCase(),
});
