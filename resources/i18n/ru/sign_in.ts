<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
<context>
    <name>Entry</name>
    <message>
        <source>Work without the server</source>
        <translation>Работать без связи</translation>
    </message>
    <message>
        <source>The server does not answer</source>
        <translation>Сервер не отвечает</translation>
    </message>
    <message>
        <source>Calls can be taken with the directory as of {time}. What you write down goes out when the server is back.</source>
        <translation>Звонки можно принимать по справочнику на {time}. Записанное уйдёт, когда сервер ответит.</translation>
    </message>
    <message>
        <source>one moment</source>
        <translation>одну минуту</translation>
    </message>
    <message>
        <source>the database did not open</source>
        <translation>база не открылась</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Повторить</translation>
    </message>
    <message>
        <source>Another database</source>
        <translation>Другая база</translation>
    </message>
    <message>
        <source>Upgrade the database</source>
        <translation>Обновить базу</translation>
    </message>
    <message>
        <source>A file is copied beside itself before. A server asks for the right.</source>
        <translation>Копия файла ляжет рядом с ним. На сервере нужны права на обновление.</translation>
    </message>
    <message>
        <source>Opening the database…</source>
        <translation>Открываем базу…</translation>
    </message>
    <message>
        <source>Upgrading the database…</source>
        <translation>Обновляем базу…</translation>
    </message>
    <message>
        <source>Do not switch the computer off. A copy was made before.</source>
        <translation>Не выключайте компьютер. Копия уже сделана.</translation>
    </message>
    <message>
        <source>Creating the demo room…</source>
        <translation>Создаём демонстрационную диспетчерскую…</translation>
    </message>
    <message>
        <source>40 people, 300 clients, some weeks of calls and tickets.</source>
        <translation>40 сотрудников, 300 клиентов, несколько недель звонков и заявок.</translation>
    </message>
    <message>
        <source>Finishing what is being saved…</source>
        <translation>Дописываем сохраняемое…</translation>
    </message>
    <message>
        <source>The window closes by itself.</source>
        <translation>Окно закроется само.</translation>
    </message>
    <message>
        <source>where the data will live</source>
        <translation>где будут жить данные</translation>
    </message>
    <message>
        <source>One computer</source>
        <translation>Один компьютер</translation>
    </message>
    <message>
        <source>A file on this machine. Nothing to install, no network needed.</source>
        <translation>Файл на этой машине. Ничего не нужно ставить, сеть не нужна.</translation>
    </message>
    <message>
        <source>One computer (SQLite)</source>
        <translation>Один компьютер (SQLite)</translation>
    </message>
    <message>
        <source>The whole room</source>
        <translation>Вся диспетчерская</translation>
    </message>
    <message>
        <source>A PostgreSQL server that every desk sees. Ask for its address.</source>
        <translation>Сервер PostgreSQL, который видят все рабочие места. Адрес знает администратор.</translation>
    </message>
    <message>
        <source>Common database (PostgreSQL)</source>
        <translation>Общая база (PostgreSQL)</translation>
    </message>
    <message>
        <source>Database of this computer</source>
        <translation>База этого компьютера</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Сменить</translation>
    </message>
    <message>
        <source>SQLite, this machine</source>
        <translation>SQLite, эта машина</translation>
    </message>
    <message>
        <source>{n} ms</source>
        <translation>{n} мс</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>не отвечает</translation>
    </message>
    <message>
        <source>schema {version}</source>
        <translation>схема {version}</translation>
    </message>
    <message>
        <source>Database “{name}”</source>
        <translation>База «{name}»</translation>
    </message>
    <message>
        <source>Firstline</source>
        <translation>Первая линия</translation>
    </message>
    <message>
        <source>Version {version}</source>
        <translation>Версия {version}</translation>
    </message>
    <message>
        <source>RU / EN — {key}</source>
        <translation>RU / EN — {key}</translation>
    </message>
    <message>
        <source>light / dark — {key}</source>
        <translation>светлая / тёмная — {key}</translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation>Входим…</translation>
    </message>
    <message>
        <source>sign in for the shift</source>
        <translation>вход на смену</translation>
    </message>
    <message>
        <source>Remember me (system keyring)</source>
        <translation>Запомнить меня (хранилище системы)</translation>
    </message>
    <message>
        <source>Agent's name</source>
        <translation>Имя сотрудника</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Пароль</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Войти</translation>
    </message>
    <message>
        <source>Your full name</source>
        <translation>Ваше имя полностью</translation>
    </message>
    <message>
        <source>the database is empty</source>
        <translation>база пуста</translation>
    </message>
    <message>
        <source>Your own room</source>
        <translation>Своя диспетчерская</translation>
    </message>
    <message>
        <source>Have a look first</source>
        <translation>Сначала посмотреть</translation>
    </message>
    <message>
        <source>States, deadlines and working hours are set up as usual. You become the administrator.</source>
        <translation>Статусы, сроки и рабочие часы уже настроены. Вы станете администратором.</translation>
    </message>
    <message>
        <source>A made-up room: staff, clients, categories and some weeks of history.</source>
        <translation>Вымышленная диспетчерская: сотрудники, клиенты, категории и несколько недель истории.</translation>
    </message>
    <message>
        <source>Family name first</source>
        <translation>Сначала фамилия</translation>
    </message>
    <message>
        <source>Begin with an empty room</source>
        <translation>Начать с пустой</translation>
    </message>
    <message>
        <source>Create the demo room</source>
        <translation>Создать демонстрационную</translation>
    </message>
    <message>
        <source>Who is at the desk</source>
        <translation>Кто за столом</translation>
    </message>
    <message>
        <source>Start typing the name</source>
        <translation>Начните набирать имя</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>ПИН-код</translation>
    </message>
    <message>
        <source>Profiles tell colleagues apart and protect nothing: whoever can open the file can read all of it.</source>
        <translation>Профили различают коллег и ничего не защищают: кто может открыть файл, прочтёт его весь.</translation>
    </message>
    <message>
        <source>The server answers: {time}, schema {version}</source>
        <translation>Сервер отвечает: {time}, схема {version}</translation>
    </message>
    <message>
        <source>not set up yet</source>
        <translation>ещё не создана</translation>
    </message>
    <message>
        <source>common database</source>
        <translation>общая база</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Проверить</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Подключиться</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>Server, or several separated by commas</source>
        <translation>Сервер или несколько через запятую</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Порт</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>База</translation>
    </message>
    <message>
        <source>Certificates (*.crt *.pem *.cer);;All files (*)</source>
        <translation>Сертификаты (*.crt *.pem *.cer);;Все файлы (*)</translation>
    </message>
    <message>
        <source>Root certificate of the room</source>
        <translation>Корневой сертификат</translation>
    </message>
    <message>
        <source>the authorities of this system</source>
        <translation>из хранилища системы</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Выбрать…</translation>
    </message>
    <message>
        <source>Connect without encryption</source>
        <translation>Соединяться без шифрования</translation>
    </message>
    <message>
        <source>Connect without checking the server</source>
        <translation>Соединяться без проверки сервера</translation>
    </message>
    <message>
        <source>Whoever sits on the network reads every call and can change it.</source>
        <translation>Любой в сети прочитает каждое обращение и сможет его изменить.</translation>
    </message>
    <message>
        <source>What is said is encrypted, but a stranger's server could stand in for yours.</source>
        <translation>Данные шифруются, но на месте вашего сервера может оказаться чужой.</translation>
    </message>
    <message numerus="yes">
        <source>%n drafts are waiting.</source>
        <translation><numerusform>%n черновик ждёт вас.</numerusform><numerusform>%n черновика ждут вас.</numerusform><numerusform>%n черновиков ждут вас.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n entries are not sent yet.</source>
        <translation><numerusform>%n запись не отправлена.</numerusform><numerusform>%n записи не отправлены.</numerusform><numerusform>%n записей не отправлено.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n entries were sent within a day.</source>
        <translation><numerusform>За сутки передана %n запись.</numerusform><numerusform>За сутки переданы %n записи.</numerusform><numerusform>За сутки передано %n записей.</numerusform></translation>
    </message>
    <message>
        <source>Last sign-in: {time}.</source>
        <translation>Последний вход: {time}.</translation>
    </message>
</context>
</TS>
