import { add, addRows, drop, dropPaper, initiatives, keep, link, paper, send, sendLetter, subject, summary, withdraw } from "./actions";

/** Everything that is done on the page of a letter, of a unit's as of the board's. */
export const actsOf = (tinh: string) => ({
  keep: keep.bind(null, tinh),
  add: add.bind(null, tinh),
  addRows: addRows.bind(null, tinh),
  subject: subject.bind(null, tinh),
  drop: drop.bind(null, tinh),
  link: link.bind(null, tinh),
  sendLetter: sendLetter.bind(null, tinh),
  summary: summary.bind(null, tinh),
  paper: paper.bind(null, tinh),
  dropPaper: dropPaper.bind(null, tinh),
  initiatives: initiatives.bind(null, tinh),
  send: send.bind(null, tinh),
  withdraw: withdraw.bind(null, tinh),
});
