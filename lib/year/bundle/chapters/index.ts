import type { Chapter } from "../piece";
import { calendar } from "./calendar";
import { criteria } from "./criteria";
import { meetings } from "./meetings";
import { members } from "./members";
import { movements } from "./movements";
import { openWork } from "./open-work";
import { pledge } from "./pledge";
import { proposals } from "./proposals";
import { results } from "./results";
import { roleModels } from "./role-models";
import { scores } from "./scores";
import { votes } from "./votes";

/** The chapters of a bundle, in the order of the year. A room adds its own here. */
export const CHAPTERS: readonly Chapter[] = [members, calendar, meetings, pledge, movements, roleModels, criteria, scores, results, votes, proposals, openWork];
