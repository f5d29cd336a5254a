/** Loaded before a program: when whoever started it is gone, the program is asked to end as by SIGTERM. */
process.channel?.unref()
process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'))
