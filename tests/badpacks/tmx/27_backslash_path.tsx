<?xml version="1.0" encoding="UTF-8"?>
<tileset version="1.10" name="ts" tilewidth="48" tileheight="48" tilecount="2" columns="2">
 <image source="..\tiles\sheet.png" width="96" height="48"/>
</tileset>
