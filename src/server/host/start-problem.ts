/** Why the server cannot start on this database or this folder, as a Vietnamese sentence that says what to do. */
export class StartProblem extends Error {}
