export { createEvenkeelClient } from './client.js';
export type { ClientOptions, EvenkeelClient } from './client.js';
export type { Tokens, TokenStore } from './tokens.js';
export { help, isProblem } from './problem.js';
export type { FieldProblem, Help, Problem } from './problem.js';
export type * from './generated/index.js';
