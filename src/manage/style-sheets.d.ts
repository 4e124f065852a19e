/** Tells the compiler that a style sheet may be imported: the bundler gathers them. */
declare module '*.css';
