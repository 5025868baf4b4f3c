import { label, yesNo } from "../cells";
import { method } from "../method";
import { formatAmount, formatPoints, leaf, type Points, ZERO } from "../points";
import { fields, type Value } from "../reader";

const Params = fields({ yes: label("Chữ khi đạt", "Đạt"), no: label("Chữ khi không đạt", "Không đạt") });
type Params = Value<typeof Params>;
type Inputs = { met: boolean };

const points = ({ met }: Inputs, max: Points) => (met ? leaf(max) : ZERO);

export const boolean = method<Params, Inputs>({
  params: Params,
  fresh: {},
  knobs: [
    { field: "yes", label: "Chữ khi đạt", kind: "text", optional: true },
    { field: "no", label: "Chữ khi không đạt", kind: "text", optional: true },
  ],
  inputs: () => fields({ met: yesNo("Kết quả") }),
  cells: ({ yes, no }) => [{ field: "met", label: "Kết quả", kind: "yes_no", yes, no }],
  score: (_it, typed, max) => ({ points: points(typed, max) }),
  explain: (it, typed, max) => `${typed.met ? it.yes : it.no}: ${formatPoints(points(typed, max))}`,
  how: (it, max) => `${it.yes} được ${formatAmount(max)}, ${it.no.toLowerCase()} 0`,
});
