/** So many questions are written down at once; more come afterwards. */
export const mostQuestions = 5;
