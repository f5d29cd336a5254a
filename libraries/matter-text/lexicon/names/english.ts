/** Given names that are frequent in English-speaking countries (the most frequent of the lists of the US Social Security Administration, 1940-2020). */
export const englishGivenNames: ReadonlySet<string> = new Set(`
aaron abigail adam adrian aidan alan albert alex alexander alexandra alexis alice alicia allison alyssa amanda amber amelia amy andrea andrew angela anita ann anna anne annie anthony
antonio arthur ashley audrey austin ava barbara ben benjamin bernard beth betty beverly bill billy bob bobby bonnie brad bradley brandon brenda brian brittany bruce bryan caleb cameron
carl carla carlos carmen carol caroline carolyn catherine charles charlie charlotte chelsea cheryl chloe chris christian christina christine christopher cindy claire clara connor craig
crystal cynthia daisy daniel danielle danny david dawn deborah debra denise dennis derek diana diane diego donald donna doris dorothy douglas duncan dylan edith edward eileen elaine
eleanor elena elizabeth ella ellen emily emma eric erica erin ethan eugene eva evan evelyn faith fiona florence frances francis frank fred gabriel gary gavin george gerald gina glenn
gloria grace graham greg gregory hannah harold harriet harry hazel heather helen henry howard hugh ian irene isaac isabel isabella ivan jack jackson jacob jacqueline jake james jamie
jane janet janice jason jasmine jay jean jeff jeffrey jennifer jeremy jerry jesse jessica jill jim jimmy joan joanna joe joel john johnny jonathan jordan jorge jose joseph joshua joy
joyce juan judith judy julia julian julie justin karen karl kate katherine kathleen kathryn katie keith kelly ken kenneth kevin kim kimberly kyle larry laura lauren lawrence leah lee
leo leon leonard leslie liam lily linda lisa logan lois lori louis louise lucas lucy luis luke lynn madison marcus margaret maria marie marilyn mario mark martha martin mary mason
matt matthew maureen max megan melanie melissa mia michael michelle miguel mike mildred miriam mohamed mohammed molly monica nancy natalie natasha nathan neil nicholas nick nicole noah
nora norman olivia oscar pamela patricia patrick paul paula pauline pedro peggy peter philip phillip phyllis rachel ralph ray raymond rebecca ricardo richard rick rita rob robert robin
rodney roger ron ronald rosa rose rosemary ross roy ruby russell ruth ryan sally sam samantha samuel sandra sara sarah scott sean sebastian sharon shawn sheila shirley sidney simon
sophia sophie stacy stanley stella stephanie stephen steve steven stuart susan suzanne sylvia tammy tanya tara ted teresa terry theresa thomas tiffany tim timothy tina todd tom tommy
tony tracy travis trevor tyler valerie vanessa vera veronica vicki victor victoria vincent violet virginia vivian walter wanda warren wayne wendy wesley will william yolanda yvonne zachary zoe
`.trim().split(/\s+/))

/** Family names that are English words as well: behind a given name they are names. */
export const familyNamesThatAreWords: ReadonlySet<string> = new Set(`
adams archer bailey baker banks barber bell bishop black bond booth brooks brown bush butcher butler carpenter carter chambers chandler clay coleman collier cook cooper cox cross day
dean dyer farmer field fields fisher ford forest foster fox freeman french glass gold grant gray green griffin hale hall harper hart hawkins hill hood hope hopper horn house hunt hunter
johnson jones jordan judge keen kent key king knight lake lamb lane law little long lord love marsh marshall mason may miles mills monk moon moore noble nobles page palmer park parker
parsons pearl perry pierce pike pollard poole pope porter potter power price prince reed rich rivers rose rush sawyer short silver singer small smith snow sparks spencer stone strong
summers swift sharp tanner taylor temple terry thorn tucker turner tyler vance wade walker wall walls waters weaver webb wells west wheeler white wise wolf wood woods wright york young
`.trim().split(/\s+/))

/** Family names of Chinese persons in pinyin. */
export const pinyinFamilyNames: ReadonlySet<string> = new Set(`
an bai bao bi bian cai cao cen chai chang chao che chen cheng chi chu cui dai deng di ding dong du duan fan fang fei feng fu gan gao ge gong gu guan guo han hao he hong hou hu hua
huang huo ji jia jian jiang jiao jin jing kang ke kong lai lan lei leng li lian liang liao lin ling liu long lou lu luo lv ma mao mei meng mi miao mo mu ni nie ning niu pan pang pei
peng pi ping qi qian qiang qiao qin qiu qu quan ran rao ren rong ruan sha shan shang shao shen sheng shi shu song su sun tan tang tao tian tong tu wan wang wei wen weng wu xi xia
xiang xiao xie xin xing xiong xu xue yan yang yao ye yi yin ying you yu yuan yue zang zeng zhai zhan zhang zhao zhen zheng zhong zhou zhu zhuang zou zuo ouyang shangguan sima zhuge
`.trim().split(/\s+/))
