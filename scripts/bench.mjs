// Will measure service calls, virtual seconds and real seconds of every flow at growing sizes: `npm run bench`.
console.error('bench: not there yet.');
process.exitCode = 1;
