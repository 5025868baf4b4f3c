/** Longest edges in which a picture is drawn beside itself: in a list, on a phone, on a wide screen. Not one to be made while somebody waits. */
export const EDGES = [480, 960, 1600] as const;
export const isEdge = (edge: number): boolean => EDGES.some((one) => one === edge);
