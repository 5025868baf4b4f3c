import { isStopping, stop } from "./household.ts";

/** Says what is being done, how far along it is and how long each part took. */
export function stepsOf(total: number) {
  let step = 0;
  return async function during<T>(what: string, work: () => Promise<T>, how: (result: T) => string = () => "xong"): Promise<T> {
    const began = performance.now();
    console.log(`[${++step}/${total}] ${what}…`);
    const result = await work();
    if (isStopping()) await stop(0); // a signal came meanwhile; never returns
    console.log(`      ${how(result)} (${((performance.now() - began) / 1000).toFixed(1).replace(".", ",")} giây)`);
    return result;
  };
}
